using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Checking;

/// <summary>Fields that are refused together.</summary>
/// <param name="Node">The field that should go.</param>
/// <param name="Others">What it cannot stand beside.</param>
/// <param name="AllowedFor">The values of the other field that it belongs to; empty when the two never go together.</param>
public sealed record ConflictProblem(Node Node, IReadOnlyList<Node> Others, IReadOnlyList<string> AllowedFor) : SchemaProblem(Node)
{
    /// <summary>Whether the two exclude each other whatever they hold; else it is the other one's value that does.</summary>
    public bool IsOneOfGroup { get; init; }
}
