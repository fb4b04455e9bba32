namespace Plimsoll.Manifests.Nodes;

/// <summary>The nodes of one or many documents, one after the other, and the values of those that somebody asked for.</summary>
/// <remarks>
/// A small document costs no arrays of its own: they would be many, and every collection of garbage would have to find its way
/// through each of them. A block stays alive with any of its documents, which is why it is small. What was added is never moved.
/// </remarks>
internal sealed class NodeBlock
{
    private const int SharedSize = 2_000;
    private const int LargestThatShares = SharedSize / 4;

    private string?[]? _values;
    private int _used;

    /// <summary>Makes room for a number of nodes.</summary>
    public NodeBlock(int size)
    {
#if NET
        // Pinned memory is neither moved nor looked through when garbage is collected.
        Nodes = GC.AllocateUninitializedArray<NodeData>(size, pinned: size == SharedSize);
#else
        Nodes = new NodeData[size];
#endif
    }

    /// <summary>The nodes; what was not added means nothing.</summary>
    public NodeData[] Nodes { get; }

    /// <summary>Decoded values, each at the place of its node, null where nobody has asked yet. Safe to ask from several threads.</summary>
    public string?[] Values
    {
        get
        {
            if (_values is null)
                Interlocked.CompareExchange(ref _values, new string?[Nodes.Length], null);
            return _values!;
        }
    }

    /// <summary>A block for one more document: the one that takes small documents as long as it can, or another.</summary>
    /// <param name="count">How many nodes the document has.</param>
    /// <param name="shared">The block that takes small documents; another one when it is full.</param>
    public static NodeBlock WithRoomFor(int count, ref NodeBlock shared)
    {
        if (count <= shared.Nodes.Length - shared._used)
            return shared;
        return count > LargestThatShares ? new NodeBlock(count) : shared = new NodeBlock(SharedSize);
    }

    /// <summary>Adds the nodes of a document, for which there has to be room; one thread at a time.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="values">Values that are not to be found in the text, as far as the last of them.</param>
    public NodeSlice Add(ReadOnlySpan<NodeData> nodes, ReadOnlySpan<string?> values)
    {
        var slice = new NodeSlice(this, _used, nodes.Length);
        nodes.CopyTo(Nodes.AsSpan(_used));
        if (values.Length > 0)
            values.CopyTo(Values.AsSpan(_used));
        _used += nodes.Length;
        return slice;
    }
}
