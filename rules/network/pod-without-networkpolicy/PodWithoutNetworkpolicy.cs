namespace Plimsoll.Rules.Network;

/// <summary>Pods that no NetworkPolicy governs.</summary>
[Rule("pod-without-networkpolicy", 1360, Severity.Warning, Profile.Strict)]
public sealed class PodWithoutNetworkpolicy : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        // Policies do not reach pods on the network of their node; pods that end soon are hardly called.
        if (workload.Manifest.IsPartial || workload.Pod.Node["hostNetwork"] is { IsAbsent: false, IsFalse: false } || workload.RunsToCompletion)
            return;
        if (workload.Manifest.Namespace == "kube-system" || context.Bundle.MayBeGoverned(workload))
            return;
        context.Report(
            workload.Manifest.NameNode,
            $"no NetworkPolicy of the input governs the pods of {workload.Manifest.DisplayName}",
            help: "every pod of the cluster may call them; add a NetworkPolicy that selects their labels and says who may");
    }
}
