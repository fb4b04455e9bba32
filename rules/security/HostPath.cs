namespace Plimsoll.Rules.Security;

/// <summary>A file or folder of the node that a container of the pod gets to see.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Path">The path as Linux resolves it: without <c>..</c>, double slashes and a slash at the end; <c>/run</c> for <c>/var/run</c>.</param>
/// <param name="Mounts">Where it is mounted.</param>
internal sealed record HostPath(Volume Volume, string Path, IReadOnlyList<(Container Container, Node Mount)> Mounts)
{
    /// <summary>Where the path is written.</summary>
    public Node Node => Volume.Node["hostPath"]["path"];

    /// <summary>Whether no mount lets anybody write.</summary>
    public bool IsReadOnly => Mounts.All(m => m.Mount["readOnly"].IsTrue);

    /// <summary>How messages call it: the volume and the path as written.</summary>
    public string DisplayName => $"{Node.Text} of its node";

    /// <summary>The paths of a pod that a container surely mounts.</summary>
    public static IReadOnlyList<HostPath> MountedIn(PodSpec pod)
    {
        List<HostPath>? found = null;
        foreach (var volume in pod.Volumes)
        {
            if (volume.Node["hostPath"]["path"].Text is not { Length: > 0 } path || Placeholders.Contains(path) || pod.IsReplacedByClaim(volume))
                continue;
            var mounts = MountsOf(volume, pod);
            if (mounts.Count > 0)
                (found ??= []).Add(new HostPath(volume, Normalise(path), mounts));
        }

        return found ?? [];
    }

    /// <summary>Whether it is a path, or lies below it.</summary>
    public bool IsWithin(string folder) => IsWithin(Path, folder);

    /// <summary>Whether a path is it, or lies below it.</summary>
    public bool Holds(string path) => IsWithin(path, Path);

    /// <summary>Whether one of some paths, as users write them, is it or holds it.</summary>
    public bool IsAllowedBy(IReadOnlyList<string> allowed) => allowed.Any(a => IsWithin(Normalise(a)));

    /// <summary>The path that Linux means by another; also that of Windows, with slashes.</summary>
    public static string Normalise(string written)
    {
        var steps = new List<string>();
        foreach (var step in written.Replace('\\', '/').Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or ".."))
                steps.Add(step);
        }

        // /var/run has been a link to /run for long.
        if (steps.Count > 1 && steps[0] == "var" && steps[1] == "run")
            steps.RemoveAt(0);
        return "/" + string.Join("/", steps);
    }

    private static List<(Container Container, Node Mount)> MountsOf(Volume volume, PodSpec pod) =>
        [.. pod.Containers.SelectMany(c => c.Node["volumeMounts"].Children.Where(m => m["name"].Text == volume.Name).Select(m => (c, m)))];

    private static bool IsWithin(string path, string folder) =>
        folder == "/" || path == folder || (path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] == '/');
}
