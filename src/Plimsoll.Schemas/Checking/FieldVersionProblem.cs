using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Checking;

/// <summary>A field that not all versions of Kubernetes know that are meant.</summary>
/// <param name="Node">The field.</param>
/// <param name="Field">What is known about it.</param>
/// <param name="Target">The versions that are meant.</param>
/// <param name="Known">The versions the catalogue knows.</param>
public sealed record FieldVersionProblem(Node Node, Field Field, VersionSet Target, VersionSet Known) : SchemaProblem(Node);
