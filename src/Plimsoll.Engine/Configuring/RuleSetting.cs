using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Engine.Configuring;

/// <summary>What is said about one rule.</summary>
/// <param name="Level">Whether it is checked, and how bad its findings are; null when nothing is said.</param>
/// <param name="Options">Values of its options, by name.</param>
public sealed record RuleSetting(RuleLevel? Level, IReadOnlyDictionary<string, Node> Options);
