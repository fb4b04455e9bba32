using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>A field that its owner does not have.</summary>
/// <param name="Node">The field.</param>
/// <param name="Owner">The type that does not have it.</param>
/// <param name="Nearest">Fields of the owner that were surely meant, equally near; empty when none is.</param>
/// <param name="RightPath">Where a field of this very name belongs, such as <c>spec.replicas</c>; null when nowhere near.</param>
public sealed record UnknownFieldProblem(Node Node, Schema Owner, IReadOnlyList<string> Nearest, string? RightPath) : SchemaProblem(Node)
{
    /// <summary>Whether the fields that were meant want a value of another type, so that a new name alone does not help.</summary>
    public bool IsOfOtherType { get; init; }

    /// <summary>Whether what was meant is no more than likely.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether it is a variable written as <c>NAME: value</c> in a list of variables.</summary>
    public bool IsPairOfEnv => Owner.Name == "core.v1.EnvVar" && Nearest.Count == 0 && RightPath is null && !Node.Parent["name"].IsPresent && !Node.IsMapping && !Node.IsSequence;
}
