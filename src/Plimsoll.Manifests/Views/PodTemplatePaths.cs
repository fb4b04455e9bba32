namespace Plimsoll.Manifests.Views;

/// <summary>Where custom kinds keep their pod template, as users state it.</summary>
public sealed class PodTemplatePaths
{
    private readonly Dictionary<(string Group, string Kind), string[]> _paths = [];

    /// <summary>Nothing stated: custom kinds are known by their structure alone.</summary>
    public static PodTemplatePaths None { get; } = new();

    /// <summary>Whether nothing is stated.</summary>
    public bool IsEmpty => _paths.Count == 0;

    /// <summary>What is stated about several kinds: by <c>group/Kind</c>, the way to the pod template.</summary>
    public static PodTemplatePaths Of(IReadOnlyDictionary<string, string> kinds)
    {
        if (kinds.Count == 0)
            return None;
        var paths = new PodTemplatePaths();
        foreach (var entry in kinds)
            paths.Add(entry.Key, entry.Value);
        return paths;
    }

    /// <summary>States where a kind keeps its pod template.</summary>
    /// <param name="kind"><c>group/Kind</c>: <c>example.com/Worker</c>.</param>
    /// <param name="path">The way from the object to the node with the pods' <c>metadata</c> and <c>spec</c>: <c>spec.podTemplate</c>.</param>
    public void Add(string kind, string path)
    {
        var slash = kind.LastIndexOf('/');
        _paths[(kind.Substring(0, Math.Max(slash, 0)), kind.Substring(slash + 1))] = path.Split('.');
    }

    /// <summary>The same text, its objects knowing where their pod templates are.</summary>
    public ManifestFile Apply(ManifestFile file) =>
        IsEmpty || !file.Manifests.Any(m => _paths.ContainsKey((m.Group, m.Kind)))
            ? file
            : file with { Manifests = [.. file.Manifests.Select(m => _paths.TryGetValue((m.Group, m.Kind), out var path) ? m.WithPodTemplateAt(path) : m)] };
}
