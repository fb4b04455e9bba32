namespace Plimsoll.Manifests.Nodes;

/// <summary>The part of a block that is one document.</summary>
/// <param name="Block">The block.</param>
/// <param name="First">Where the document's root lies in it.</param>
/// <param name="Count">How many nodes the document has.</param>
internal readonly record struct NodeSlice(NodeBlock Block, int First, int Count)
{
    /// <summary>A copy in a block of its own.</summary>
    public NodeSlice Copy() => new NodeBlock(Count).Add(Block.Nodes.AsSpan(First, Count), Block.Values.AsSpan(First, Count));
}
