namespace Plimsoll.Rules.Selectors;

/// <summary>A PodDisruptionBudget that says nothing about which pods it guards.</summary>
[Rule("pdb-without-selector", 1101, Severity.Error, Profile.Recommended)]
public sealed class PdbWithoutSelector : Rule<PodDisruptionBudget>
{
    /// <inheritdoc/>
    public override void Check(PodDisruptionBudget budget, RuleContext context)
    {
        var selector = budget.Spec["selector"];
        if (selector.IsAbsent && !budget.Manifest.IsPartial && !budget.Manifest.IsBroken)
        {
            context.Report(
                selector,
                $"{budget.Manifest.DisplayName} has no selector",
                help: "it guards no pod, so that all could be evicted at once; write the labels of the pods under 'selector.matchLabels', or 'selector: {}' for all pods of the namespace");
        }
    }
}
