namespace Plimsoll.Manifests.Bundles;

/// <summary>What speaks of an object: for each object a list, mostly empty.</summary>
/// <typeparam name="T">What speaks of it.</typeparam>
/// <param name="count">About how many objects there are of which something speaks.</param>
internal sealed class Links<T>(int count)
{
    private readonly Dictionary<Manifest, List<T>> _links = new(count);

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
