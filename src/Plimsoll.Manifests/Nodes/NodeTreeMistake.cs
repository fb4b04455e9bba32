namespace Plimsoll.Manifests.Nodes;

/// <summary>Mistakes that show while a tree is built.</summary>
public enum NodeTreeMistake
{
    /// <summary>A mapping holds a key twice; the related span is the earlier one.</summary>
    DuplicateKey,

    /// <summary>An alias names no anchor above it.</summary>
    UnknownAlias,

    /// <summary>An alias stands inside the node that it names; the related span is that node.</summary>
    AliasOfItself,

    /// <summary>A merge key leads to something other than a mapping or a written list of mappings.</summary>
    WrongMerge,

    /// <summary>Collections nest deeper than the limit.</summary>
    TooDeep,

    /// <summary>Aliases would add more nodes than the limit.</summary>
    TooManyCopies,
}
