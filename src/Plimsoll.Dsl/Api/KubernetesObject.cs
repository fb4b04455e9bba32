using System.Text.Json.Serialization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll;

/// <summary>An object with apiVersion, kind and metadata: what is applied to a cluster.</summary>
public abstract record KubernetesObject : ApiRecord, IWritable
{
    private readonly string? _name;

    private protected KubernetesObject(int fieldCount, string? name, string file, int line)
        : base(fieldCount)
    {
        Origin = new Origin(file, line);
        _name = name;
        if (name is not null)
            Set(0, new ObjectMeta { Name = name });
    }

    /// <summary>Group and version: <c>apps/v1</c>.</summary>
    public abstract string ApiVersion { get; }

    /// <summary>The kind.</summary>
    public abstract string Kind { get; }

    /// <summary>Name, namespace, labels and annotations. Where they say no name, the one given when the object was made stays.</summary>
    [JsonPropertyName("metadata")]
    public ObjectMeta? Metadata
    {
        get => (ObjectMeta?)Get(0);
        init => Set(0, _name is not null && value is { Name: null, GenerateName: null } ? value with { Name = _name } : value);
    }

    /// <summary>What stands in comment lines above the object; may have several lines.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Where the object was made. Two objects are equal even if they come from different lines.</summary>
    public Origin Origin { get; internal init; }

    /// <summary>What is changed in the object before it is written; see <see cref="Patching.Patch"/>.</summary>
    public ValueList<Patch> Patches { get; init; } = [];

    /// <summary>How messages call the object: <c>Service 'web'</c>.</summary>
    internal string DisplayName => Metadata?.Name is { } name ? $"{Kind} '{name}'" : $"{Kind} without a name";

    /// <inheritdoc/>
    IEnumerable<KubernetesObject> IWritable.Objects => [this];

    /// <inheritdoc/>
    IWritable IWritable.With(Patch patch) => this with { Patches = [.. Patches, patch] };

    /// <summary>Whether both are objects of one kind with equal fields, comments and patches.</summary>
    public virtual bool Equals(KubernetesObject? other) => HasFieldsOf(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashOfFields();

    private protected override bool HasRestOf(ApiRecord other) =>
        other is KubernetesObject rest && Comment == rest.Comment && Patches.Equals(rest.Patches);

    internal string RequiredName => Metadata?.Name ?? throw new InvalidOperationException($"a {Kind} that others refer to needs a name");

    /// <summary>The object with its apiVersion and kind, patches applied.</summary>
    internal NodeValue ToObjectNode()
    {
        var node = NodeValue.Mapping([("apiVersion", ApiVersion), ("kind", Kind), .. Entries()]);
        foreach (var patch in Patches)
            node = patch.ApplyTo(node, DisplayName);
        return node;
    }
}
