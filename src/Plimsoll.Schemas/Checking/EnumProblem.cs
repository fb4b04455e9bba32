using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>A value outside the set of those that are accepted.</summary>
/// <param name="Node">The value.</param>
/// <param name="Schema">What it may be.</param>
/// <param name="Nearest">The accepted value that was surely meant; null when none is near.</param>
public sealed record EnumProblem(Node Node, Schema Schema, string? Nearest) : SchemaProblem(Node)
{
    /// <summary>Whether <see cref="Nearest"/> is surely meant: it differs by case, hyphens or one letter.</summary>
    public bool IsSure => Nearest is not null && NearestName.Distance(Nearest, (Node.Text ?? "").Replace("-", "").Replace("_", "").Replace(" ", ""), 1) <= 1;
}
