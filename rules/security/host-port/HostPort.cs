namespace Plimsoll.Rules.Security;

/// <summary>A container that takes a port of its node.</summary>
[Rule("host-port", 1210, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class HostPort : Rule<Container>
{
    /// <summary>The ports that may be taken.</summary>
    [Option("Ports of the node that containers may take.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var port in container.Node["ports"].Children)
        {
            // In the node's network the port is that of the node anyway.
            var hostPort = port["hostPort"];
            if (hostPort.AsInteger() is not { } number || number == 0 || Allowed.Contains(hostPort.Text!, StringComparer.Ordinal) || container.Pod.Node["hostNetwork"] is { IsTrue: true } or { IsUnknown: true })
                continue;
            context.ReportNodeAccess(
                container,
                hostPort,
                $"{container.DisplayName} takes port {number} of its node",
                help: "no two of its pods can run on one node, and whoever reaches the node reaches the port; remove 'hostPort' and publish the port with a Service",
                fix: Fix.Unsafe("Remove 'hostPort'", Edit.Remove(hostPort)));
        }
    }
}
