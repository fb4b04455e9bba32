namespace Plimsoll.Rules.Reliability;

/// <summary>A budget that wants every pod to stay when an autoscaler has gone down to its minimum.</summary>
[Rule("pdb-min-available-exceeds-hpa-min", 1310, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class PdbMinAvailableExceedsHpaMin : Rule<PodDisruptionBudget>
{
    /// <inheritdoc/>
    public override void Check(PodDisruptionBudget budget, RuleContext context)
    {
        // All pods are all pods, whatever their number: another rule says so.
        if (IntOrPercent.Of(budget.MinAvailable) is not { Number: > 0 } kept || kept is { IsPercent: true, Number: >= 100 })
            return;
        var pods = new GuardedPods(budget, context.Bundle);
        if (pods is not { Scaler: { } scaler, Count: > 0 and var count } || kept.RoundedUp(count) < count)
            return;
        context.Report(
            budget.MinAvailable,
            $"{budget.Manifest.DisplayName} keeps {kept} of the {pods.Words} to which {scaler.DisplayName} goes down, {pods.Rounding(kept)}which leaves 0 that may be evicted",
            help: "in quiet hours no node with such a pod could be drained; write maxUnavailable: 1 in place of minAvailable, or raise the minimum of the autoscaler",
            fix: pods.AllowOne(),
            related: pods.Places);
    }
}
