namespace Plimsoll.Rules.Reliability;

/// <summary>A budget that wants every pod to stay.</summary>
[Rule("pdb-min-available-blocks-evictions", 1309, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class PdbMinAvailableBlocksEvictions : Rule<PodDisruptionBudget>
{
    /// <inheritdoc/>
    public override void Check(PodDisruptionBudget budget, RuleContext context)
    {
        if (IntOrPercent.Of(budget.MinAvailable) is not { Number: > 0 } kept)
            return;
        var pods = new GuardedPods(budget, context.Bundle);
        if (!Blocks(kept, pods))
            return;
        context.Report(
            budget.MinAvailable,
            $"{budget.Manifest.DisplayName} keeps {kept} of {pods.Words}, {pods.Rounding(kept)}which leaves 0 that may be evicted",
            help: pods.AreOne
                ? "the node of the only pod could not be drained; run 2 replicas, or write maxUnavailable: 1 where a short absence does no harm"
                : "no node with such a pod could be drained, and no upgrade of the cluster would end; write maxUnavailable: 1 in place of minAvailable",
            fix: pods.AllowOne(),
            related: pods.Places,
            severity: pods.Severity);
    }

    // What an autoscaler changes is looked at by another rule, but all pods are all pods.
    private static bool Blocks(IntOrPercent kept, GuardedPods pods)
    {
        if (pods.Count == 0)
            return false;
        if (kept is { IsPercent: true, Number: >= 100 })
            return true;
        return pods is { Scaler: null, Count: { } count } && kept.RoundedUp(count) >= count;
    }
}
