using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>A kind that Kubernetes does not have, or a custom one that nothing is known about.</summary>
/// <param name="Node">The kind, or the API version when that is the slip.</param>
/// <param name="Nearest">The kinds that were surely meant, under their API versions; may be empty.</param>
public sealed record UnknownKindProblem(Node Node, IReadOnlyList<KindSchema> Nearest) : SchemaProblem(Node)
{
    /// <summary>Number of objects of the kind, when it is a custom one that nothing is known about; else 0.</summary>
    public int CustomObjects { get; init; }
}
