namespace Plimsoll.Rules.Databases;

/// <summary>Compares the paths of mounts.</summary>
internal static class MountPath
{
    /// <summary>Whether a path is a folder or lies below it; slashes at their ends mean nothing.</summary>
    public static bool IsBelow(string path, string folder)
    {
        path = path.TrimEnd('/');
        folder = folder.TrimEnd('/');
        return path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
    }
}
