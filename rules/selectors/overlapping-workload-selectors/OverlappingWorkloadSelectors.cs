namespace Plimsoll.Rules.Selectors;

/// <summary>Two workloads of one namespace that take each other's pods for their own.</summary>
[Rule("overlapping-workload-selectors", 1010, Severity.Error, Profile.Recommended)]
public sealed class OverlappingWorkloadSelectors : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        if (!workload.HasSelector || workload.Selector.Requirements.Length == 0 || workload.Manifest.IsPartial)
            return;
        foreach (var other in context.Bundle.SelectOthers(workload.Selector, workload.Manifest))
        {
            var together = context.Bundle.AreAppliedTogether(workload.Manifest, other.Manifest);
            if (together == false || !IsRival(workload, other))
                continue;
            context.Report(
                workload.Selector.Node,
                $"{workload.Manifest.DisplayName} and {other.Manifest.DisplayName} select each other's pods ({workload.Selector})",
                help: $"{(together is null ? "if both files are applied, each" : "each")} would delete pods of the other; give both a label of their own in selector and template",
                related: [new RelatedPlace(other.Selector.Node, $"{other.Manifest.DisplayName} selects {other.Selector}")],
                severity: together is null ? Severity.Info : Severity.Error);
            return;
        }
    }

    // Objects of one kind and name replace each other and do not compete. Of two rivals the later one is told.
    private static bool IsRival(Workload workload, Workload other) =>
        other.HasSelector
        && !(other.Kind == workload.Kind && other.Manifest.Name == workload.Manifest.Name)
        && other.Selector.Requirements.Length > 0
        && other.Selector.Match(workload.PodLabels) == LabelMatch.Yes
        && IsBefore(other.Manifest, workload.Manifest);

    private static bool IsBefore(Manifest left, Manifest right)
    {
        var order = string.CompareOrdinal(left.Source.Name, right.Source.Name);
        return order < 0 || (order == 0 && left.Root.Span.Start < right.Root.Span.Start);
    }
}
