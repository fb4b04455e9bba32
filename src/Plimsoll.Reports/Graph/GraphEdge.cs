namespace Plimsoll.Reports.Graph;

/// <summary>One object that speaks of another.</summary>
/// <param name="From">The number of the one that speaks.</param>
/// <param name="To">The number of the other.</param>
/// <param name="Verb">How: <c>selects</c>, <c>mounts</c>.</param>
public readonly record struct GraphEdge(int From, int To, string Verb);
