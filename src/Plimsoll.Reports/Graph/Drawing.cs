namespace Plimsoll.Reports.Graph;

/// <summary>Where everything of a drawing stands, in pixels.</summary>
/// <param name="Width">The whole width.</param>
/// <param name="Height">The whole height.</param>
internal sealed record Drawing(int Width, int Height)
{
    /// <summary>The width of a node.</summary>
    public const int NodeWidth = 184;

    /// <summary>The height of a node.</summary>
    public const int NodeHeight = 46;

    /// <summary>The nodes with their upper left corners.</summary>
    public required IReadOnlyList<(GraphNode Node, int X, int Y)> Nodes { get; init; }

    /// <summary>The edges with the points that they lead from and to.</summary>
    public required IReadOnlyList<(GraphEdge Edge, int FromX, int FromY, int ToX, int ToY)> Edges { get; init; }

    /// <summary>What is said in words instead of being drawn.</summary>
    public required string Remark { get; init; }
}
