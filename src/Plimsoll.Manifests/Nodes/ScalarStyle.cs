namespace Plimsoll.Manifests.Nodes;

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle : byte
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>Between apostrophes.</summary>
    SingleQuoted,

    /// <summary>Between quotation marks.</summary>
    DoubleQuoted,

    /// <summary>A block introduced by <c>|</c>: line breaks stay.</summary>
    Literal,

    /// <summary>A block introduced by <c>&gt;</c>: line breaks become spaces.</summary>
    Folded,

    /// <summary>A literal or constant of a programming language.</summary>
    Code,
}
