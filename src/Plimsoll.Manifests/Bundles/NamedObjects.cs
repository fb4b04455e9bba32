namespace Plimsoll.Manifests.Bundles;

/// <summary>The objects of one kind by their names.</summary>
/// <param name="count">How many there are at most.</param>
internal sealed class NamedObjects(int count)
{
    // Few names are given twice, and those are what rules ask about most.
    private readonly Dictionary<string, Manifest> _first = new(count, StringComparer.Ordinal);
    private readonly Dictionary<string, Placed<Manifest>> _several = new(StringComparer.Ordinal);

    /// <summary>All objects of a name, in the order of adding.</summary>
    public IReadOnlyList<Manifest> this[string name] =>
        _several.TryGetValue(name, out var several) ? several.Items : _first.TryGetValue(name, out var only) ? [only] : [];

    /// <summary>Adds objects under all their names; only before the first question.</summary>
    public void AddAll(IEnumerable<Manifest> manifests)
    {
        foreach (var manifest in manifests)
        {
            if (manifest.HasOneName)
            {
                Add(manifest.Name, manifest);
                continue;
            }

            foreach (var name in manifest.AllNames)
                Add(name, manifest);
        }
    }

    /// <summary>The first object of a name, or null.</summary>
    public Manifest? First(string name) => _first.TryGetValue(name, out var first) ? first : null;

    /// <summary>Whether there are several objects of a name.</summary>
    public bool HasSeveral(string name) => _several.Count > 0 && _several.ContainsKey(name);

    /// <summary>The objects of a name that stand nearest to a text, of those that are wanted.</summary>
    /// <param name="name">The name.</param>
    /// <param name="place">The name of the text.</param>
    /// <param name="isWanted">Which are asked for.</param>
    public IEnumerable<Manifest> NearestTo(string name, string place, Func<Manifest, bool> isWanted)
    {
        if (_several.TryGetValue(name, out var several))
            return several.NearestTo(place, isWanted);
        return _first.TryGetValue(name, out var only) && isWanted(only) ? [only] : [];
    }

    private void Add(string name, Manifest manifest)
    {
        if (!_first.TryGetValue(name, out var first))
        {
            _first.Add(name, manifest);
            return;
        }

        if (!_several.TryGetValue(name, out var several))
        {
            _several.Add(name, several = new Placed<Manifest>(static m => m.Source.Name));
            several.Add(first);
        }

        several.Add(manifest);
    }
}
