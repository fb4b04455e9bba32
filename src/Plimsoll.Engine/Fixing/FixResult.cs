using Plimsoll.Engine.Running;

namespace Plimsoll.Engine.Fixing;

/// <summary>What fixing made of an input; nothing is written yet.</summary>
/// <param name="Changes">The texts that changed, in the order of their names.</param>
/// <param name="Refusals">The texts that were left alone although there were fixes for them.</param>
/// <param name="FixCount">Number of findings that were mended.</param>
/// <param name="Remaining">What is still found in the changed input.</param>
public sealed record FixResult(
    IReadOnlyList<FixChange> Changes,
    IReadOnlyList<FixRefusal> Refusals,
    int FixCount,
    LintResult Remaining);
