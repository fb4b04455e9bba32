using Plimsoll.Engine.Rules;

namespace Plimsoll.Engine.Running;

/// <summary>A rule that threw an exception instead of giving an answer.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subject">What it was looking at: an object and its text, or a text.</param>
/// <param name="Exception">What was thrown.</param>
public sealed record RuleFailure(RuleDescriptor Rule, string Subject, Exception Exception);
