namespace Plimsoll;

/// <summary>Something that stands for one object or several, with references that are objects and not names.</summary>
/// <remarks>Nothing is added that the author did not write, but identity: names, labels, selectors.</remarks>
public abstract record Construct : IWritable
{
    private readonly Uncompared<Origin> _origin;

    private protected Construct(string name, string file, int line)
    {
        Name = name;
        _origin = new Uncompared<Origin>(new Origin(file, line));
    }

    /// <summary>The name of its first object, and what the names of all others derive from.</summary>
    /// <exception cref="FormatException">It is no name of objects.</exception>
    public string Name
    {
        get;
        init => field = CheckedText.Of(value, "dns-subdomain");
    }

    /// <summary>The namespace of its objects; null to leave it to whoever applies them.</summary>
    public string? Namespace { get; init; }

    /// <summary>Labels of its objects beside those that are derived.</summary>
    public ValueMap<string> Labels { get; init; } = [];

    /// <summary>Annotations of its first object.</summary>
    public ValueMap<string> Annotations { get; init; } = [];

    /// <summary>What stands in comment lines above its first object; may have several lines.</summary>
    public string Comment { get; init; } = "";

    /// <summary>What is changed in its objects before they are written; see <see cref="Patching.Patch"/>.</summary>
    public ValueList<Patch> Patches { get; init; } = [];

    /// <summary>Where it was made. Two constructs are equal even if they come from different lines.</summary>
    public Origin Origin => _origin.Value;

    /// <inheritdoc/>
    IEnumerable<KubernetesObject> IWritable.Objects
    {
        get
        {
            var objects = Build().Select(o => o with { Origin = Origin }).ToList();
            if (objects.Count > 0)
                objects[0] = objects[0] with { Comment = Comment };
            foreach (var patch in Patches)
            {
                var target = patch.Kind is { } kind ? objects.FindIndex(o => o.Kind == kind) : 0;
                if (target < 0 || target >= objects.Count)
                    throw patch.Failed($"'{Name}'", $"it makes no {patch.Kind ?? "object"}");
                objects[target] = objects[target] with { Patches = [.. objects[target].Patches, patch] };
            }

            return objects;
        }
    }

    /// <inheritdoc/>
    IWritable IWritable.With(Patch patch) => this with { Patches = [.. Patches, patch] };

    /// <summary>Makes the objects.</summary>
    private protected abstract IEnumerable<KubernetesObject> Build();

    /// <summary>Metadata for an object of the construct.</summary>
    private protected ObjectMeta MetadataFor(string name, ValueMap<string> labels, ValueMap<string>? annotations = null)
    {
        ValueMap<string> all = [.. labels, .. Labels];
        return new ObjectMeta
        {
            Name = name,
            Namespace = Namespace,
            Labels = all.Count > 0 ? all : null,
            Annotations = annotations is { Count: > 0 } ? annotations : null,
        };
    }
}
