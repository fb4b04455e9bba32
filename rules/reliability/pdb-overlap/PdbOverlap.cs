namespace Plimsoll.Rules.Reliability;

/// <summary>Two budgets for one pod, which then cannot be evicted at all.</summary>
[Rule("pdb-overlap", 1311, Severity.Error, Profile.Recommended)]
public sealed class PdbOverlap : Rule<PodDisruptionBudget>
{
    /// <inheritdoc/>
    public override void Check(PodDisruptionBudget budget, RuleContext context)
    {
        // Said once for each pair, about the later one.
        HashSet<Manifest>? told = null;
        foreach (var workload in context.Bundle.GuardedBy(budget))
        {
            if (context.Bundle.BudgetsOf(workload).Count < 2)
                continue;
            told ??= [];
            foreach (var other in context.Bundle.BudgetsOf(workload))
            {
                if (ReferenceEquals(other, budget))
                    break;
                if (AreBothThere(other.Manifest, budget.Manifest, context.Bundle) && told.Add(other.Manifest))
                    Report(budget, other, workload, context);
            }
        }
    }

    // The same name twice is one object, and another mistake.
    private static bool AreBothThere(Manifest left, Manifest right, Bundle bundle) =>
        left.Name != right.Name && bundle.AreAppliedTogether(left, right) != false && Bundle.AreInOneNamespace(left, right);

    private static void Report(PodDisruptionBudget budget, PodDisruptionBudget other, Workload workload, RuleContext context) => context.Report(
        budget.Spec["selector"],
        $"{budget.Manifest.DisplayName} and {other.Manifest.DisplayName} both guard the pods of {workload.Manifest.DisplayName}",
        help: "Kubernetes refuses to evict a pod with more than one budget, so that its node could not be drained; keep one of them",
        related: [new RelatedPlace(other.Manifest, $"{other.Manifest.DisplayName} is here"), new RelatedPlace(workload.PodLabels, "the labels of the pods are here")],
        severity: context.Bundle.AreAppliedTogether(budget.Manifest, other.Manifest) == true ? Severity.Error : Severity.Warning);
}
