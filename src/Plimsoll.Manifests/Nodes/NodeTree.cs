using System.Runtime.CompilerServices;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Nodes;

/// <summary>The nodes of one document, in one piece of a compact array; <see cref="Node"/> is a handle into it.</summary>
/// <remarks>Immutable for those who look at it, and safe to read from several threads.</remarks>
public sealed class NodeTree
{
    private readonly NodeSlice _slice;
    private readonly NodeData[] _nodes;
    private readonly KeyTable _keys;
    private readonly Func<NodeTree, IReadOnlyList<Comment>>? _findComments;
    private IReadOnlyList<Comment>? _comments;

    internal NodeTree(Source source, Span extent, NodeSlice slice, KeyTable keys, Func<NodeTree, IReadOnlyList<Comment>>? findComments)
    {
        Source = source;
        Extent = extent;
        _slice = slice;
        _nodes = slice.Block.Nodes;
        _keys = keys;
        _findComments = findComments;
    }

    /// <summary>The text that the spans point into.</summary>
    public Source Source { get; }

    /// <summary>The part of the source that is this document, with the comments before it.</summary>
    public Span Extent { get; }

    /// <summary>The outermost node.</summary>
    public Node Root => new(this, 0);

    /// <summary>Number of nodes, aliases expanded.</summary>
    public int Count => _slice.Count;

    /// <summary>Whether a scalar may be written as nothing at all: a key without a value.</summary>
    public bool HasEmptyScalars { get; internal init; }

    /// <summary>All comments of the document, in order; found when first asked for.</summary>
    public IReadOnlyList<Comment> Comments => _comments ??= _findComments?.Invoke(this) ?? [];

    internal ref readonly NodeData this[int index] => ref _nodes[_slice.First + index];

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
            if (IsKey(nodes[child].Key, key) && !nodes[child].Is(NodeFlags.Hidden))
                return child;
        }

        return -1;
    }

    /// <summary>Whether the number of a key is that of <paramref name="key"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsKey(int number, string key)
    {
        if (number < 0)
            return false;

        // Nearly all keys differ in length.
        var candidate = _keys[number];
        return ReferenceEquals(candidate, key) || (candidate.Length == key.Length && string.Equals(candidate, key, StringComparison.Ordinal));
    }

    /// <summary>The value of a scalar; found when first asked for, by whichever thread.</summary>
    internal string ValueOf(int index)
    {
        ref readonly var node = ref this[index];
        return _slice.Block.Values[_slice.First + index] ??= ScalarText.Decode(Source.Characters, new Span(node.Start, node.Length), node.Style);
    }

    /// <summary>The value of a scalar, from the text where it stands there as it is.</summary>
    internal ReadOnlySpan<char> CharactersOf(int index)
    {
        ref readonly var node = ref this[index];
        return node.Is(NodeFlags.InText) && node.Style == ScalarStyle.Plain ? Source.Characters.Slice(node.Start, node.Length) : ValueOf(index).AsSpan();
    }

    /// <summary>What a scalar means; found when first asked for, by whichever thread.</summary>
    internal ScalarType TypeOf(int index)
    {
        ref var node = ref _nodes[_slice.First + index];
        if (node.Type == NodeData.Untyped)
            node.Type = node.Is(NodeFlags.InText) ? PlainScalar.TypeOf(Source.Characters.Slice(node.Start, node.Length)) : PlainScalar.TypeOf(ValueOf(index));
        return node.Type;
    }

    /// <summary>A copy in which every mapping and sequence may hold more than is known.</summary>
    internal NodeTree Opened()
    {
        var copy = Copy();
        for (var i = 0; i < Count; i++)
        {
            ref var node = ref copy._nodes[i];
            if (node.Kind is NodeKind.Mapping or NodeKind.Sequence)
                node.Flags |= NodeFlags.Open;
        }

        return copy;
    }

    /// <summary>A copy in which some mappings may hold more than is known.</summary>
    internal NodeTree Opened(IEnumerable<Node> mappings)
    {
        var copy = Copy();
        foreach (var mapping in mappings)
            copy._nodes[mapping.Index].Flags |= NodeFlags.Open;
        return copy;
    }

    /// <summary>The node that stands here where <paramref name="node"/> stands in a tree of the same shape.</summary>
    internal Node At(Node node) => new(this, node.Index);

    private ReadOnlySpan<NodeData> Written => _nodes.AsSpan(_slice.First, Count);

    private NodeTree Copy() => new(Source, Extent, _slice.Copy(), _keys, _findComments) { HasEmptyScalars = HasEmptyScalars };
}
