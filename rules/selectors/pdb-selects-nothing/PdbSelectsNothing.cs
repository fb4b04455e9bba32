namespace Plimsoll.Rules.Selectors;

/// <summary>A PodDisruptionBudget that guards no pod.</summary>
[Rule("pdb-selects-nothing", 1100, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class PdbSelectsNothing : SelectionRule<PodDisruptionBudget>
{
    /// <inheritdoc/>
    public override void Check(PodDisruptionBudget budget, RuleContext context) =>
        Selected(budget.Manifest, budget.Selector).ReportNothing(context, "guards the pods with", "all pods could be evicted at once");
}
