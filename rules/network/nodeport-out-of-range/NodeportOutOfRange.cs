namespace Plimsoll.Rules.Network;

/// <summary>A port of the nodes that the cluster does not give away.</summary>
[Rule("nodeport-out-of-range", 1351, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class NodeportOutOfRange : Rule<Service>
{
    /// <summary>The smallest port that the cluster gives away.</summary>
    [Option("The smallest port that the cluster gives away, as in the API server's --service-node-port-range.")]
    public int Minimum { get; set; } = 30000;

    /// <summary>The largest port that the cluster gives away.</summary>
    [Option("The largest port that the cluster gives away, as in the API server's --service-node-port-range.")]
    public int Maximum { get; set; } = 32767;

    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        foreach (var port in service.Ports)
            Check(service, port.NodePort, context);
        Check(service, service.Spec["healthCheckNodePort"], context);
    }

    // Zero lets the cluster choose; what is no port at all is told elsewhere.
    private void Check(Service service, Node port, RuleContext context)
    {
        if (port.AsInteger() is not (> 0 and <= 65535 and var number) || (number >= Minimum && number <= Maximum))
            return;
        context.Report(
            port,
            $"{service.Manifest.DisplayName} asks for {port.Key} {number}, outside of the range {Minimum} to {Maximum}",
            help: $"Kubernetes refuses the Service, unless the cluster has another range; write a number from {Minimum} to {Maximum}, or leave it out and let the cluster choose",
            fix: Fix.Unsafe("Let the cluster choose the port", Edit.Remove(port)));
    }
}
