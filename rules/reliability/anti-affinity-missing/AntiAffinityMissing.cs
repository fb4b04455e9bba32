namespace Plimsoll.Rules.Reliability;

/// <summary>Several pods that may all come to one node.</summary>
[Rule("anti-affinity-missing", 1319, Severity.Warning, Profile.Strict)]
public sealed class AntiAffinityMissing : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        var isStateful = workload.IsBuiltIn && workload.Kind == "StatefulSet";
        if ((!isStateful && !workload.HasInterchangeablePods) || workload.IsOwned || context.Bundle.ReplicasOf(workload) is not { Minimum: >= 2 and var count })
            return;
        var pod = workload.Pod.Node;
        var affinity = pod["affinity"]["podAntiAffinity"];
        if (!affinity.IsAbsent || !IsEmptyList(pod["topologySpreadConstraints"]) || !pod["nodeName"].IsAbsent)
            return;
        context.Report(
            affinity,
            $"nothing keeps the {count} pods of {workload.Manifest.DisplayName} on different nodes",
            help: "all of them may come to one node, and go down with it; add topologySpreadConstraints or a podAntiAffinity over kubernetes.io/hostname"
                + (workload.PodLabelText is { } label ? $" that selects {label}" : ""));
    }

    private static bool IsEmptyList(Node list) => list.IsAbsent || (list.IsSequence && !list.IsOpen && !list.Children.Any());
}
