namespace Plimsoll.Rules.Schema;

/// <summary>A pod on its node's network that maps a port of the node to another port of a container.</summary>
[Rule("host-port-mismatch", 1069, Severity.Error, Profile.Recommended)]
public sealed class HostPortMismatch : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec podSpec, RuleContext context)
    {
        if (!podSpec.Node["hostNetwork"].IsTrue)
            return;
        foreach (var container in podSpec.Containers)
        {
            foreach (var port in container.Node["ports"].Children)
            {
                // 0 is no port to Kubernetes.
                if (port["hostPort"].AsInteger() is not { } host || port["containerPort"].AsInteger() is not { } own || host == own || host == 0)
                    continue;
                context.Report(
                    port["hostPort"],
                    $"{container.DisplayName} listens on the network of its node, where its port {own} cannot be {host}",
                    help: $"Kubernetes refuses the object; write hostPort: {own}, or remove 'hostPort'");
            }
        }
    }
}
