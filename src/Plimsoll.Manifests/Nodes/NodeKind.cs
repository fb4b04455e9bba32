namespace Plimsoll.Manifests.Nodes;

/// <summary>What a <see cref="Node"/> is.</summary>
public enum NodeKind : byte
{
    /// <summary>Nothing is written here. May be a finding.</summary>
    Absent,

    /// <summary>Something is here that only running, rendering or patching would tell. Never a finding.</summary>
    Unknown,

    /// <summary>A string, number, boolean or null.</summary>
    Scalar,

    /// <summary>An ordered list of nodes.</summary>
    Sequence,

    /// <summary>Keys and the nodes they lead to, in written order.</summary>
    Mapping,
}
