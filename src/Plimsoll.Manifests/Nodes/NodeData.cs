namespace Plimsoll.Manifests.Nodes;

/// <summary>One record of a <see cref="NodeTree"/>; records lie in document order, parents before children.</summary>
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

    /// <summary>The decoded key, or null for the root and for items of a sequence.</summary>
    public string? Key;

    /// <summary>The decoded scalar; null for other nodes, and while nobody has asked for it.</summary>
    public string? Value;

    public NodeKind Kind;
    public ScalarStyle Style;

    /// <summary>What the scalar means, or <see cref="Untyped"/>.</summary>
    public ScalarType Type;
    public NodeFlags Flags;

    public readonly bool Is(NodeFlags flag) => (Flags & flag) != NodeFlags.None;
}
