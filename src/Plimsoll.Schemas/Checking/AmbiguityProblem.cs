using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Checking;

/// <summary>An unquoted text, or key, that readers of YAML 1.1 and 1.2 take for different things.</summary>
/// <param name="Node">The value, or the entry whose key it is.</param>
/// <param name="OtherReading">What the others take it for: <c>the number 45045</c>.</param>
/// <param name="IsKey">Whether it is about the key.</param>
public sealed record AmbiguityProblem(Node Node, string OtherReading, bool IsKey) : SchemaProblem(Node);
