namespace Plimsoll.Manifests.Text;

/// <summary>Paths with forward slashes, as texts are named.</summary>
public static class RelativePath
{
    /// <summary>Where a relative path leads from a folder, with <c>.</c> and <c>..</c> resolved as far as they go.</summary>
    /// <param name="folder">A folder without a slash at its end; empty for the current one.</param>
    /// <param name="path">What is looked up from there; an absolute path stays as it is.</param>
    public static string Combine(string folder, string path)
    {
        var start = IsAbsolute(path) || folder.Length == 0 ? path : folder + "/" + path;
        if (IsResolved(start))
            return start;
        var steps = new List<string>();
        foreach (var step in start.Split('/'))
        {
            if (step == ".." && steps.Count > 0 && steps[steps.Count - 1] != "..")
                steps.RemoveAt(steps.Count - 1);
            else if (step.Length > 0 && step != ".")
                steps.Add(step);
        }

        var combined = string.Join("/", steps);
        return IsAbsolute(start) ? "/" + combined : combined;
    }

    /// <summary>The folder of a path, without a slash at its end; empty for the current one.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, Math.Max(slash, path[0] == '/' ? 1 : 0));
    }

    /// <summary>A path as it is seen from a folder above it; null when it lies elsewhere.</summary>
    /// <param name="folder">A folder without a slash at its end.</param>
    /// <param name="path">A path that begins where the folder's begins.</param>
    public static string? Below(string folder, string path) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length + 1) : null;

    /// <summary>The last step of a path.</summary>
    public static string FileNameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    // Nearly all paths are written without detours.
    private static bool IsResolved(string path)
    {
        if (path.Length == 0 || path[0] == '.' || path[path.Length - 1] == '/')
            return false;
        return path.IndexOf("/.", StringComparison.Ordinal) < 0 && path.IndexOf("//", StringComparison.Ordinal) < 0;
    }

    private static bool IsAbsolute(string path) => path.Length > 0 && path[0] == '/';
}
