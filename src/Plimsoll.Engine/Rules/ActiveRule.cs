namespace Plimsoll.Engine.Rules;

/// <summary>A rule that takes part in a run.</summary>
/// <param name="Descriptor">What is known about it.</param>
/// <param name="Rule">The instance, its options set.</param>
/// <param name="Severity">How bad its findings are in this run.</param>
public readonly record struct ActiveRule(RuleDescriptor Descriptor, Rule Rule, Severity Severity);
