using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Nodes;

/// <summary>The nodes of one document, in one piece of a compact array; <see cref="Node"/> is a handle into it.</summary>
/// <remarks>Immutable for those who look at it, and safe to read from several threads.</remarks>
public sealed class NodeTree
{
    private readonly NodeData[] _nodes;
    private readonly int _first;
    private readonly KeyTable _keys;
    private readonly Func<NodeTree, IReadOnlyList<Comment>>? _findComments;
    private string?[]? _values;
    private IReadOnlyList<Comment>? _comments;

    internal NodeTree(Source source, Span extent, ArraySegment<NodeData> nodes, KeyTable keys, string?[]? values, Func<NodeTree, IReadOnlyList<Comment>>? findComments)
    {
        Source = source;
        Extent = extent;
        _nodes = nodes.Array!;
        _first = nodes.Offset;
        Count = nodes.Count;
        _keys = keys;
        _values = values;
        _findComments = findComments;
    }

    /// <summary>The text that the spans point into.</summary>
    public Source Source { get; }

    /// <summary>The part of the source that is this document, with the comments before it.</summary>
    public Span Extent { get; }

    /// <summary>The outermost node.</summary>
    public Node Root => new(this, 0);

    /// <summary>Number of nodes, aliases expanded.</summary>
    public int Count { get; }

    /// <summary>All comments of the document, in order; found when first asked for.</summary>
    public IReadOnlyList<Comment> Comments => _comments ??= _findComments?.Invoke(this) ?? [];

    internal ref readonly NodeData this[int index] => ref _nodes[_first + index];

    private ReadOnlySpan<NodeData> Written => _nodes.AsSpan(_first, Count);

    /// <summary>The decoded key of a node, or null.</summary>
    internal string? KeyOf(int index)
    {
        var number = this[index].Key;
        return number < 0 ? null : _keys[number];
    }

    /// <summary>The entry of a mapping under a key, or -1.</summary>
    internal int Find(int mapping, string key)
    {
        var nodes = Written;
        var end = nodes[mapping].End;
        for (var child = mapping + 1; child < end; child = nodes[child].End)
        {
            var number = nodes[child].Key;
            if (number < 0)
                continue;

            // Nearly all keys differ in length.
            var candidate = _keys[number];
            if ((ReferenceEquals(candidate, key) || (candidate.Length == key.Length && string.Equals(candidate, key, StringComparison.Ordinal)))
                && !nodes[child].Is(NodeFlags.Hidden))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The value of a scalar; found when first asked for, by whichever thread.</summary>
    internal string ValueOf(int index)
    {
        if (_values is null)
            Interlocked.CompareExchange(ref _values, new string?[Count], null);
        var values = _values!;
        ref readonly var node = ref this[index];
        return values[index] ??= ScalarText.Decode(Source.Text, new Span(node.Start, node.Length), node.Style);
    }

    /// <summary>What a scalar means; found when first asked for, by whichever thread.</summary>
    internal ScalarType TypeOf(int index)
    {
        ref var node = ref _nodes[_first + index];
        if (node.Type == NodeData.Untyped)
            node.Type = node.Is(NodeFlags.InText) ? PlainScalar.TypeOf(Source.Text.AsSpan(node.Start, node.Length)) : PlainScalar.TypeOf(ValueOf(index));
        return node.Type;
    }

    /// <summary>A copy in which every mapping and sequence may hold more than is known.</summary>
    internal NodeTree Opened()
    {
        var nodes = Written.ToArray();
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Kind is NodeKind.Mapping or NodeKind.Sequence)
                nodes[i].Flags |= NodeFlags.Open;
        }

        return new NodeTree(Source, Extent, new ArraySegment<NodeData>(nodes), _keys, _values, _findComments);
    }

    /// <summary>A copy in which some mappings may hold more than is known.</summary>
    internal NodeTree Opened(IEnumerable<Node> mappings)
    {
        var nodes = Written.ToArray();
        foreach (var mapping in mappings)
            nodes[mapping.Index].Flags |= NodeFlags.Open;
        return new NodeTree(Source, Extent, new ArraySegment<NodeData>(nodes), _keys, _values, _findComments);
    }

    /// <summary>The node that stands here where <paramref name="node"/> stands in a tree of the same shape.</summary>
    internal Node At(Node node) => new(this, node.Index);
}
