using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>A field that still works and should not be used any more.</summary>
/// <param name="Node">The field.</param>
/// <param name="Field">What is known about it.</param>
/// <param name="Owner">The type that has it.</param>
public sealed record DeprecationProblem(Node Node, Field Field, Schema Owner) : SchemaProblem(Node);
