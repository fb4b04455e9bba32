using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Checking;

/// <summary>A value that breaks a rule of its schema: a pattern, a limit, a combination.</summary>
/// <param name="Node">The value.</param>
/// <param name="Rule">The rule, as the end of a sentence about the value: <c>has to match '^a'</c>.</param>
public sealed record RuleProblem(Node Node, string Rule) : SchemaProblem(Node);
