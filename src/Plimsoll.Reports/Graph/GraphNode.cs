using Plimsoll.Manifests;

namespace Plimsoll.Reports.Graph;

/// <summary>One object of a drawing, or several alike that are drawn as one.</summary>
/// <param name="Id">Its number within the graph, from 0, in the order of the texts.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name, or the number of objects when they are several.</param>
/// <param name="State">What is known of it.</param>
public sealed record GraphNode(int Id, string Kind, string Name, GraphNodeState State)
{
    /// <summary>The namespace as written, or empty.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The object; null when it is not in the input, or when they are several.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>How many findings it has.</summary>
    public FindingCounts Findings { get; init; }

    /// <summary>Where requests come from stands to the left of where they go: 0 for entrances, 4 for what lies behind claims.</summary>
    public int Column { get; init; }
}
