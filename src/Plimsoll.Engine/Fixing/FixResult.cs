using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;

namespace Plimsoll.Engine.Fixing;

/// <summary>What fixing made of an input; nothing is written yet.</summary>
/// <param name="Changes">The texts that changed, in the order of their names.</param>
/// <param name="Refusals">The fixes that were not carried out, and the texts that were left alone although there were fixes for them.</param>
/// <param name="Fixes">The fixes that were carried out.</param>
/// <param name="Remaining">What is still found in the changed input.</param>
public sealed record FixResult(
    IReadOnlyList<FixChange> Changes,
    IReadOnlyList<FixRefusal> Refusals,
    IReadOnlyList<Fix> Fixes,
    LintResult Remaining)
{
    /// <summary>What the user has to do besides, each said once.</summary>
    public IEnumerable<string> FollowUps => Fixes.Select(f => f.FollowUp).OfType<string>().Distinct(StringComparer.Ordinal);
}
