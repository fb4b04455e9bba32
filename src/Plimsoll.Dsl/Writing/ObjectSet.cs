namespace Plimsoll;

/// <summary>The objects of a run, in the order in which they were given, each once.</summary>
internal sealed class ObjectSet
{
    private readonly List<KubernetesObject> _objects = [];

    /// <summary>Takes the objects of all that is given.</summary>
    /// <exception cref="InvalidOperationException">Two different objects have one identity.</exception>
    public ObjectSet(ReadOnlySpan<IWritable> parts)
    {
        var known = new Dictionary<(string, string, string, string), KubernetesObject>();
        foreach (var part in parts)
        {
            foreach (var made in part.Objects)
            {
                var identity = (made.ApiVersion, made.Kind, made.Metadata?.Namespace ?? "", made.Metadata?.Name ?? "");
                if (identity.Item4.Length == 0 || known.TryAdd(identity, made))
                    _objects.Add(made);
                else if (!known[identity].Equals(made))
                    throw new InvalidOperationException($"{made.DisplayName} is given twice and not alike: {known[identity].Origin} and {made.Origin}");
            }
        }
    }

    /// <summary>The objects.</summary>
    public IReadOnlyList<KubernetesObject> Objects => _objects;

    /// <summary>All objects as one stream of documents.</summary>
    public string ToYaml() => Join(_objects);

    /// <summary>The objects as files, in the order of the first object of each.</summary>
    public IReadOnlyList<WrittenFile> ToFiles(FileLayout layout, string singleName) => layout switch
    {
        FileLayout.OneFile => [new WrittenFile(singleName, ToYaml())],
        FileLayout.PerKind => [.. _objects.GroupBy(o => o.Kind, StringComparer.Ordinal).Select(g => new WrittenFile(FileName(g.Key), Join(g)))],
        _ => [.. _objects.GroupBy(NameOf, StringComparer.Ordinal).SelectMany(FilesOf)],
    };

    private static string Join(IEnumerable<KubernetesObject> objects) => string.Join("---\n", objects.Select(ObjectText.Of));

    // Objects of one name and kind live in different namespaces.
    private static IEnumerable<WrittenFile> FilesOf(IGrouping<string, KubernetesObject> alike) => alike.Count() == 1
        ? [new WrittenFile(FileName(alike.Key), Join(alike))]
        : alike.GroupBy(o => $"{o.Metadata?.Namespace ?? "default"}-{alike.Key}", StringComparer.Ordinal).Select(g => new WrittenFile(FileName(g.Key), Join(g)));

    private static string NameOf(KubernetesObject written) => $"{written.Metadata?.Name ?? written.Metadata?.GenerateName?.TrimEnd('-')}-{written.Kind}";

    // Names of RBAC objects may hold colons, which not every file system takes.
    private static string FileName(string name) => name.ToLowerInvariant().Replace(':', '-') + ".yaml";
}
