using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Suppressing;

namespace Plimsoll.Engine.Running;

/// <summary>What a run found.</summary>
public sealed record LintResult
{
    /// <summary>What the user should hear, in <see cref="FindingOrder"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What is not to be heard, each with the reason, in <see cref="FindingOrder"/>.</summary>
    public required IReadOnlyList<SuppressedFinding> Suppressed { get; init; }

    /// <summary>What rules left alone for a reason, each with <see cref="Finding.ExemptBecause"/>, in <see cref="FindingOrder"/>.</summary>
    public IReadOnlyList<Finding> Exempt { get; init; } = [];

    /// <summary>Rules that broke down, each a mistake of ours.</summary>
    public required IReadOnlyList<RuleFailure> Failures { get; init; }

    /// <summary>Number of objects that were judged.</summary>
    public required int ObjectCount { get; init; }

    /// <summary>Number of findings of a severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);
}
