namespace Plimsoll.Manifests.Nodes;

/// <summary>What an <see cref="Edit"/> does.</summary>
public enum EditKind
{
    /// <summary>Gives a node another value; an absent node is added with the mappings that lead to it.</summary>
    Set,

    /// <summary>Gives an entry of a mapping another key.</summary>
    RenameKey,

    /// <summary>Gives an entry of a mapping another key and another value.</summary>
    ReplaceEntry,

    /// <summary>Adds an entry to a mapping, before another one.</summary>
    InsertBefore,

    /// <summary>Takes an entry or an item away.</summary>
    Remove,

    /// <summary>Adds an item at the end of a sequence.</summary>
    Append,

    /// <summary>Makes a plain scalar a string without changing its letters.</summary>
    Quote,

    /// <summary>Adds an object of its own after the one that a node belongs to.</summary>
    AddObject,

    /// <summary>Replaces text that no node stands for, such as tabs in a file that cannot be read.</summary>
    ReplaceText,
}
