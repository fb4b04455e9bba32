namespace Plimsoll.Manifests.Bundles;

/// <summary>What speaks of an object: for each object a list, mostly empty.</summary>
/// <typeparam name="T">What speaks of it.</typeparam>
internal sealed class Links<T>
{
    private readonly Dictionary<Manifest, List<T>> _links = [];

    /// <summary>What speaks of an object, in the order of adding.</summary>
    public IReadOnlyList<T> this[Manifest manifest] => _links.TryGetValue(manifest, out var list) ? list : [];

    /// <summary>The first thing that speaks of an object, or nothing.</summary>
    public T? First(Manifest manifest) => _links.TryGetValue(manifest, out var list) ? list[0] : default;

    /// <summary>Adds one.</summary>
    public void Add(Manifest manifest, T item)
    {
        if (!_links.TryGetValue(manifest, out var list))
            _links.Add(manifest, list = new List<T>(1));
        list.Add(item);
    }
}
