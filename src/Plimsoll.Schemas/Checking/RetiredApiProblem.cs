using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Catalogue;

namespace Plimsoll.Schemas.Checking;

/// <summary>An API version that is given up: no longer served, or served for a while yet.</summary>
/// <param name="Node">The API version.</param>
/// <param name="Removal">What is known about its end.</param>
/// <param name="IsRemoved">Whether a version of Kubernetes that is meant does not serve it any more.</param>
/// <param name="CanReplace">Whether the replacement is served by all versions of Kubernetes that are meant.</param>
public sealed record RetiredApiProblem(Node Node, ApiRemoval Removal, bool IsRemoved, bool CanReplace) : SchemaProblem(Node);
