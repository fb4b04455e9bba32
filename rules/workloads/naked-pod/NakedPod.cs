namespace Plimsoll.Rules.Workloads;

/// <summary>A Pod that nothing starts again when it is gone.</summary>
[Rule("naked-pod", 1025, Severity.Warning, Profile.Recommended)]
public sealed class NakedPod : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        if (!workload.IsPod || IsMeantToStandAlone(workload))
            return;
        context.Report(
            workload.Root["kind"],
            $"{workload.Manifest.DisplayName} has no controller, so nothing replaces it when its node fails or it is evicted",
            help: "make it the template of a Deployment, or of a Job if it is meant to end");
    }

    // Owned pods, pods of the kubelet itself, tests of charts, and pods that run once.
    private static bool IsMeantToStandAlone(Workload pod) =>
        pod.Root["metadata"]["ownerReferences"].IsPresent
        || pod.Annotations["helm.sh/hook"].IsPresent
        || pod.Annotations["kubernetes.io/config.mirror"].IsPresent
        || (pod.Manifest.Namespace == "kube-system" && pod.Pod.Node["hostNetwork"].IsTrue)
        || pod.Pod.Node["restartPolicy"].Text == "Never";
}
