namespace Plimsoll.Rules.Security;

/// <summary>A pod in the network of its node.</summary>
[Rule("host-network", 1208, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class HostNetwork : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context) => HostNamespace.Check(
        pod,
        "hostNetwork",
        "runs in the network of its node",
        "it reaches what listens on the node's localhost, no NetworkPolicy holds for it, and no two of its pods can listen on one port of a node; remove 'hostNetwork' and publish its ports with a Service",
        context,
        RemovalOfHostPorts);

    // In the node's network they say nothing; without it they would take ports of the node.
    private static IEnumerable<Edit> RemovalOfHostPorts(PodSpec pod) => pod.Containers
        .SelectMany(c => c.Node["ports"].Children)
        .Select(p => p["hostPort"])
        .Where(p => p.IsPresent)
        .Select(Edit.Remove);
}
