namespace Plimsoll.Manifests.Nodes;

[Flags]
internal enum NodeFlags : byte
{
    None = 0,

    /// <summary>Written in flow style: braces or brackets.</summary>
    Flow = 1,

    /// <summary>Not an entry of its mapping: a key that a later one replaces, or a merge key.</summary>
    Hidden = 2,

    /// <summary>Below an alias or brought by a merge key: its text stands elsewhere and serves others too.</summary>
    Shared = 4,

    /// <summary>A mapping that may hold more keys than are known, or a sequence that may hold more items.</summary>
    Open = 8,

    /// <summary>A scalar whose value is decoded from the text of its span when it is asked for.</summary>
    InText = 16,

    /// <summary>Written as an alias: the value is a copy, the place is the alias.</summary>
    Alias = 32,
}
