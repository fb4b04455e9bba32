namespace Plimsoll.Manifests.Nodes;

/// <summary>One record of a <see cref="NodeTree"/>; records lie in document order, parents before children.</summary>
/// <remarks>32 bytes, and nothing in it that a collection of garbage would have to follow.</remarks>
internal struct NodeData
{
    /// <summary>The type of a plain scalar that nobody has asked for yet.</summary>
    public const ScalarType Untyped = (ScalarType)byte.MaxValue;

    public int Start;
    public int Length;
    public int KeyStart;
    public int KeyLength;

    /// <summary>Index of the parent record, -1 for the root.</summary>
    public int Parent;

    /// <summary>Index just after the last descendant: the next sibling, when there is one.</summary>
    public int End;

    /// <summary>Number of the key in the tree's <see cref="KeyTable"/>; <see cref="KeyTable.None"/> for the root and for items of a sequence.</summary>
    public int Key;

    public NodeKind Kind;
    public ScalarStyle Style;

    /// <summary>What the scalar means, or <see cref="Untyped"/>.</summary>
    public ScalarType Type;
    public NodeFlags Flags;

    public readonly bool Is(NodeFlags flag) => (Flags & flag) != NodeFlags.None;
}
