using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Checking;

/// <summary>A field, or one of several, without which the object is refused.</summary>
/// <param name="Node">The absent or empty field.</param>
/// <param name="Owner">The type that requires it.</param>
/// <param name="Names">The field, or the fields of which one has to be there.</param>
public sealed record MissingFieldProblem(Node Node, Schema Owner, IReadOnlyList<string> Names) : SchemaProblem(Node);
