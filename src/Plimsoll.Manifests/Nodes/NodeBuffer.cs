namespace Plimsoll.Manifests.Nodes;

/// <summary>The nodes of a document while it is read: they can still be added to and changed.</summary>
/// <remarks>It serves document after document, so that its room is made once.</remarks>
internal sealed class NodeBuffer
{
    private const int FirstSize = 64;
    private const int LargestKept = 1 << 16;

    private NodeData[] _nodes = new NodeData[FirstSize];

    // Values that are more than a piece of the text.
    private string?[] _values = [];
    private bool _hasValues;

    /// <summary>How many nodes there are.</summary>
    public int Count { get; private set; }

    /// <summary>A node, until the next one is added.</summary>
    public ref NodeData this[int index] => ref _nodes[index];

    /// <summary>Whether a scalar among them is written as nothing at all.</summary>
    public bool HaveEmptyScalars { get; private set; }

    /// <summary>Adds a node.</summary>
    public void Add(NodeData node)
    {
        if (Count == _nodes.Length)
            Array.Resize(ref _nodes, Count * 2);
        _nodes[Count++] = node;
        HaveEmptyScalars |= node is { Kind: NodeKind.Scalar, Length: 0 };
    }

    /// <summary>States the value of a node, which its text alone does not tell.</summary>
    public void SetValue(int index, string value)
    {
        if (index >= _values.Length)
            Array.Resize(ref _values, _nodes.Length);
        _values[index] = value;
        _hasValues = true;
    }

    /// <summary>Adds a copy of a node and of all below it.</summary>
    /// <param name="from">The node.</param>
    /// <param name="parent">The node around the copy.</param>
    /// <param name="added">Flags that every copy gets.</param>
    public void Repeat(int from, int parent, NodeFlags added)
    {
        var shift = Count - from;
        var end = _nodes[from].End;
        for (var i = from; i < end; i++)
        {
            var copy = _nodes[i];
            copy.Parent = i == from ? parent : copy.Parent + shift;
            copy.End += shift;
            copy.Flags |= added;
            var value = ValueAt(i);
            Add(copy);
            if (value is not null)
                SetValue(Count - 1, value);
        }
    }

    /// <summary>Puts all nodes into a block that has room for them.</summary>
    public NodeSlice CopyTo(NodeBlock block) => block.Add(_nodes.AsSpan(0, Count), Values);

    /// <summary>Forgets all nodes.</summary>
    public void Clear()
    {
        Values.Clear();
        _hasValues = false;
        HaveEmptyScalars = false;
        Count = 0;
    }

    /// <summary>Gives up room that only an unusually large document needed.</summary>
    public void Trim()
    {
        if (_nodes.Length <= LargestKept)
            return;
        _nodes = new NodeData[FirstSize];
        _values = [];
    }

    private string? ValueAt(int index) => index < _values.Length ? _values[index] : null;

    private Span<string?> Values => _hasValues ? _values.AsSpan(0, Math.Min(Count, _values.Length)) : default;
}
