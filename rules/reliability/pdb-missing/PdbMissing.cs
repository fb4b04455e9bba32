namespace Plimsoll.Rules.Reliability;

/// <summary>Pods that may all be evicted at once.</summary>
[Rule("pdb-missing", 1322, Severity.Warning, Profile.Strict)]
public sealed class PdbMissing : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        var isStateful = workload.IsBuiltIn && workload.Kind == "StatefulSet";
        if ((!isStateful && !workload.HasInterchangeablePods) || workload.IsOwned || workload.Manifest.IsPartial)
            return;
        if (context.Bundle.ReplicasOf(workload) is not { Minimum: >= 2 and var count } replicas || context.Bundle.MayBeGuarded(workload))
            return;
        if (!isStateful && !context.Bundle.IsServed(workload))
            return;
        context.Report(
            workload.Manifest.NameNode,
            $"{workload.Manifest.DisplayName} runs {(replicas.Scaler is null ? "" : "at least ")}{count} pods, and no PodDisruptionBudget selects them",
            help: $"when nodes are drained all of them may be away at the same time; add a PodDisruptionBudget with maxUnavailable: 1{(workload.PodLabelText is { } label ? $" that selects {label}" : "")}");
    }
}
