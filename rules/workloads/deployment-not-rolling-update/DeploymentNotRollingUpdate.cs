using Plimsoll.Rules.Databases;

namespace Plimsoll.Rules.Workloads;

/// <summary>A Deployment that is away while it is updated, though others call it.</summary>
[Rule("deployment-not-rolling-update", 1073, Severity.Warning, Profile.Strict)]
public sealed class DeploymentNotRollingUpdate : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        var type = workload.Spec["strategy"]["type"];
        if (!workload.IsBuiltIn || workload.Kind != "Deployment" || type.Text != "Recreate" || !context.Bundle.IsServed(workload) || MustNotOverlap(workload))
            return;
        context.Report(
            type,
            $"{workload.Manifest.DisplayName} answers requests and stops all its pods before it starts new ones",
            help: "nobody would answer during every update; write type: RollingUpdate");
    }

    // What holds a volume, a port of the node or data of its own cannot run twice side by side.
    private static bool MustNotOverlap(Workload workload)
    {
        var pod = workload.Pod;
        return pod.Node["volumes"] is { IsUnknown: true } or { IsOpen: true }
            || pod.Volumes.Any(v => v.IsPersistent || v.Node["hostPath"].IsPresent)
            || !pod.Node["hostNetwork"].IsAbsent && !pod.Node["hostNetwork"].IsFalse
            || pod.Containers.Any(c => c.Node["ports"].Children.Any(p => !p["hostPort"].IsAbsent))
            || Database.In(pod) is not null;
    }
}
