namespace Plimsoll.Rules.Workloads;

/// <summary>A pod in which nothing runs.</summary>
[Rule("pod-has-no-containers", 1133, Severity.Error, Profile.Recommended)]
public sealed class PodHasNoContainers : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        var workload = pod.Workload;
        var containers = pod.Node["containers"];
        if (!workload.IsBuiltIn || workload.Manifest.IsPartial || !pod.Node.IsMapping || containers.IsOpen || !(containers.IsAbsent || (containers.IsSequence && containers.Count == 0)))
            return;

        // From 1.35 on a pod may be a part of a workload that is described elsewhere.
        if (pod.Node["workloadRef"].IsPresent)
            return;
        var others = pod.Node["initContainers"].Count > 0 ? "only init containers, which run before the others" : "no containers";
        context.Report(
            containers.IsAbsent ? pod.Node : containers,
            $"the pods of {workload.Manifest.DisplayName} have {others}",
            help: "Kubernetes refuses the object; add a container with name and image under 'containers'",
            at: containers.KeySpan ?? pod.Node.KeySpan);
    }
}
