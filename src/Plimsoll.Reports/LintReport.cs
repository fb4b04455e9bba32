using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Bundles;

namespace Plimsoll.Reports;

/// <summary>All that a report may tell about a run.</summary>
/// <param name="Result">What the rules found.</param>
/// <param name="FileCount">Number of files that were read and judged.</param>
/// <param name="Skipped">What was passed over, in the order of the paths.</param>
public sealed record LintReport(LintResult Result, int FileCount, IReadOnlyList<SkippedInput> Skipped)
{
    /// <summary>What was judged, for reports that draw it.</summary>
    public IReadOnlyList<Bundle> Bundles { get; init; } = [];

    /// <summary>How long the run took; null where output has to be the same from run to run.</summary>
    public TimeSpan? Elapsed { get; init; }
}
