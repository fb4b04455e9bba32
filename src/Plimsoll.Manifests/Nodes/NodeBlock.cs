namespace Plimsoll.Manifests.Nodes;

/// <summary>Room for the nodes of many documents, one after the other, so that a small document costs no array of its own.</summary>
/// <remarks>
/// The array stays alive with any of its documents, which is why it is small. Only the thread that reads adds to it; what was
/// added is never moved.
/// </remarks>
internal sealed class NodeBlock
{
    private const int Size = 2_000;
    private const int LargestShared = Size / 4;

    private NodeData[] _nodes = [];
    private int _used;

    /// <summary>Keeps a copy of the nodes of one document.</summary>
    public ArraySegment<NodeData> Add(ReadOnlySpan<NodeData> nodes)
    {
        if (nodes.Length > _nodes.Length - _used)
        {
            if (nodes.Length > LargestShared)
                return new ArraySegment<NodeData>(nodes.ToArray());
            _nodes = NewArray();
            _used = 0;
        }

        nodes.CopyTo(_nodes.AsSpan(_used));
        _used += nodes.Length;
        return new ArraySegment<NodeData>(_nodes, _used - nodes.Length, nodes.Length);
    }

    private static NodeData[] NewArray() =>
#if NET
        GC.AllocateUninitializedArray<NodeData>(Size);
#else
        new NodeData[Size];
#endif
}
