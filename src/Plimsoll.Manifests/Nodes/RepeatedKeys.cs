namespace Plimsoll.Manifests.Nodes;

/// <summary>Finds keys that stand twice in a mapping, in one look at each.</summary>
internal sealed class RepeatedKeys
{
    private const int FirstSize = 64;
    private const int LargestKept = 1 << 16;
    private const int MostMappings = int.MaxValue / 2;

    // For each key, by its number, in which mapping it was seen last, and there at which node.
    private (int Mapping, int Node)[] _seen = [];
    private int _mapping;

    /// <summary>Turns to another mapping.</summary>
    public void Restart() => _mapping++;

    /// <summary>The node of this mapping that was seen with the same key before, or -1.</summary>
    /// <param name="key">The number of the key.</param>
    /// <param name="node">The node with this key.</param>
    public int Add(int key, int node)
    {
        if (key >= _seen.Length)
            Array.Resize(ref _seen, Math.Max(FirstSize, key * 2));
        var (mapping, earlier) = _seen[key];
        _seen[key] = (_mapping, node);
        return mapping == _mapping ? earlier : -1;
    }

    /// <summary>Gives up room that only unusually many keys needed, before the count of mappings runs over.</summary>
    public void Trim()
    {
        if (_seen.Length <= LargestKept && _mapping <= MostMappings)
            return;
        _seen = [];
        _mapping = 0;
    }
}
