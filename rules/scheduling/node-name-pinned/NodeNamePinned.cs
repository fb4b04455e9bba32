namespace Plimsoll.Rules.Scheduling;

/// <summary>A pod that no scheduler places.</summary>
[Rule("node-name-pinned", 1083, Severity.Warning, Profile.Recommended)]
public sealed class NodeNamePinned : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        var name = pod.Node["nodeName"];
        if (name.Text is not { Length: > 0 } node || Placeholders.Contains(node) || IsPlacedAlready(pod.Workload))
            return;
        context.Report(
            name,
            $"{pod.Workload.Manifest.DisplayName} names the node '{node}' it runs on",
            help: "nobody would check that the node has room or exists, and nothing moves the pod when it fails; "
                + "write nodeSelector with the label kubernetes.io/hostname, or better a label of what the node has to offer");
    }

    // The scheduler writes the name into a Pod that was read back from the cluster; static Pods belong to the kubelet of their node.
    private static bool IsPlacedAlready(Workload workload)
    {
        var metadata = workload.Root["metadata"];
        return workload.IsPod
            && (!workload.Root["status"].IsAbsent
                || !metadata["uid"].IsAbsent
                || !metadata["ownerReferences"].IsAbsent
                || !workload.Annotations["kubernetes.io/config.mirror"].IsAbsent
                || workload.Manifest.Namespace == "kube-system");
    }
}
