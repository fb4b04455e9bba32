namespace Plimsoll.Rules.Reliability;

/// <summary>A budget that does not say how much it allows, and so allows nothing.</summary>
/// <remarks>Source: updatePdbStatus in pkg/controller/disruption: without an expected number of pods no disruption is allowed.</remarks>
[Rule("pdb-without-policy", 1312, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class PdbWithoutPolicy : Rule<PodDisruptionBudget>
{
    /// <inheritdoc/>
    public override void Check(PodDisruptionBudget budget, RuleContext context)
    {
        if (!budget.MinAvailable.IsAbsent || !budget.MaxUnavailable.IsAbsent)
            return;
        var pods = new GuardedPods(budget, context.Bundle);
        context.Report(
            budget.MaxUnavailable,
            $"{budget.Manifest.DisplayName} has neither minAvailable nor maxUnavailable",
            help: "none of its pods could be evicted, and no node with such a pod drained; set maxUnavailable: 1",
            fix: Fix.Unsafe("Let one pod be evicted at a time", Edit.Set(budget.MaxUnavailable, 1)),
            related: pods.Places);
    }
}
