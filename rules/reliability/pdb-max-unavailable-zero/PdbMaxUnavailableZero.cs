namespace Plimsoll.Rules.Reliability;

/// <summary>A budget that forbids every eviction.</summary>
[Rule("pdb-max-unavailable-zero", 1308, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class PdbMaxUnavailableZero : Rule<PodDisruptionBudget>
{
    /// <inheritdoc/>
    public override void Check(PodDisruptionBudget budget, RuleContext context)
    {
        if (IntOrPercent.Of(budget.MaxUnavailable) is not { Number: 0 } none)
            return;
        var pods = new GuardedPods(budget, context.Bundle);
        context.Report(
            budget.MaxUnavailable,
            $"{budget.Manifest.DisplayName} has maxUnavailable {none}, so that {(pods.AreOne ? "its only pod may not" : $"none of {pods.Words} may")} be evicted",
            help: pods.AreOne
                ? "the node of the only pod could not be drained; run 2 replicas, or write maxUnavailable: 1 where a short absence does no harm"
                : "no node with such a pod could be drained, and no upgrade of the cluster would end; write maxUnavailable: 1",
            fix: Fix.Unsafe("Let one pod be evicted at a time", Edit.Set(budget.MaxUnavailable, 1)),
            related: pods.Places,
            severity: pods.Severity);
    }
}
