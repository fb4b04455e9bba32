using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>An object that holds values under keys which others refer to: a ConfigMap or a Secret.</summary>
public abstract class DataMap : View
{
    /// <summary>Reads <paramref name="manifest"/>.</summary>
    protected DataMap(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>The mappings that hold the values.</summary>
    public abstract IEnumerable<Node> Parts { get; }

    /// <summary>All entries, key by key.</summary>
    public IEnumerable<Node> Entries => Parts.SelectMany(p => p.Entries);

    /// <summary>Whether more keys may exist than are known.</summary>
    public virtual bool IsOpen => Root.IsOpen || Parts.Any(p => p.IsUnknown || p.IsOpen);

    /// <summary>Whether the key is there.</summary>
    public bool HasKey(string key) => Entries.Any(e => e.Key == key);
}
