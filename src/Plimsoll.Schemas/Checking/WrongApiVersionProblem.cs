using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Checking;

/// <summary>A kind that exists, but not under this API version in the versions of Kubernetes that are meant.</summary>
/// <param name="Node">The API version.</param>
/// <param name="Candidates">The kind under the API versions that do have it, the best first.</param>
/// <param name="ServedIn">The versions of Kubernetes that serve what is written; empty when none does.</param>
public sealed record WrongApiVersionProblem(Node Node, IReadOnlyList<KindSchema> Candidates, VersionSet ServedIn) : SchemaProblem(Node);
