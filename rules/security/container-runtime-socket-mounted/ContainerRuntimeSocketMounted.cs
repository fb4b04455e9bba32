namespace Plimsoll.Rules.Security;

/// <summary>A pod that may give orders to the container runtime of its node.</summary>
[Rule("container-runtime-socket-mounted", 1205, Severity.Error, Profile.Recommended)]
public sealed class ContainerRuntimeSocketMounted : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var path in HostPath.MountedIn(pod))
        {
            if (SensitivePaths.RuntimeSocketIn(path) is not { } socket || (path.Path == "/" && context.Rules.Has(typeof(SensitiveHostPathMounted))))
                continue;
            context.ReportNodeAccess(
                pod,
                path.Node,
                path.Path == socket
                    ? $"{pod.Workload.Manifest.DisplayName} mounts the socket of the container runtime, {path.DisplayName}"
                    : $"{pod.Workload.Manifest.DisplayName} mounts {path.DisplayName}, and with it the socket of a container runtime",
                help: "whoever reaches the socket can start a container with all rights on the node, readOnly or not; remove the volume, build images with a tool that needs no daemon, "
                    + "and ask the Kubernetes API about containers");
        }
    }
}
