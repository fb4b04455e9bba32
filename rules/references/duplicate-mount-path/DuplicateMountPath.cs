namespace Plimsoll.Rules.References;

/// <summary>Two mounts of a container at the same path, written in two ways.</summary>
[Rule("duplicate-mount-path", 1095, Severity.Error, Profile.Recommended)]
public sealed class DuplicateMountPath : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        // The same letters twice are refused by the API server, and reported as such.
        var mounts = container.Node["volumeMounts"];
        if (mounts.Count < 2 || container.Pod.IsWindows)
            return;
        var written = new HashSet<string>(StringComparer.Ordinal);
        var places = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var mount in mounts.Children)
        {
            var path = mount["mountPath"];
            if (path.Text is not { Length: > 0 } text || Placeholders.Contains(text) || !written.Add(text))
                continue;
            var place = Normalised(text);
            if (places.TryGetValue(place, out var first))
                Report(container, path, first, place, context);
            else
                places.Add(place, path);
        }
    }

    private static void Report(Container container, Node path, Node first, string place, RuleContext context) => context.Report(
        path,
        $"{container.DisplayName} mounts volumes at {place} twice, written '{first.Text}' and '{path.Text}'",
        help: "the container would see only one of them, or not start; give each a path of its own",
        related: [new RelatedPlace(first, "the other one is mounted here")]);

    // The kubelet takes a relative path from the root.
    private static string Normalised(string path)
    {
        var steps = new List<string>();
        foreach (var step in path.Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or ".."))
                steps.Add(step);
        }

        return "/" + string.Join("/", steps);
    }
}
