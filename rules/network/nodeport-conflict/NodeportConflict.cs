namespace Plimsoll.Rules.Network;

/// <summary>Two Services that ask for one port of the nodes.</summary>
[Rule("nodeport-conflict", 1350, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class NodeportConflict : Rule<Service>
{
    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        foreach (var port in service.Ports)
        {
            if (port.NodePort.AsInteger() is not (> 0 and var number))
                continue;

            // The first one gets the port; what follows it is told about it.
            foreach (var (other, asked) in context.Bundle.AskersOfNodePort(number, service))
            {
                if (asked.Node == port.Node)
                    break;
                if (!AreRivals(service, port, other, asked))
                    continue;
                Report(service, port, other, asked, context);
                break;
            }
        }
    }

    // One Service may offer a number for several protocols; two objects of one name are two versions of one object.
    private static bool AreRivals(Service service, ServicePort port, Service other, ServicePort asked)
    {
        var (one, another) = (service.Manifest, other.Manifest);
        return ReferenceEquals(one, another) ? port.Protocol == asked.Protocol : one.Name != another.Name || one.Namespace != another.Namespace;
    }

    private static void Report(Service service, ServicePort port, Service other, ServicePort asked, RuleContext context)
    {
        var isSameObject = ReferenceEquals(service.Manifest, other.Manifest);
        var isCertain = context.Bundle.AreAppliedTogether(service.Manifest, other.Manifest) == true;
        context.Report(
            port.NodePort,
            $"{service.Manifest.DisplayName} asks for nodePort {port.NodePort.Text}, which {(isSameObject ? "another of its ports" : other.Manifest.DisplayName)} has already",
            help: $"{(isCertain ? "" : "if both files are applied, ")}Kubernetes refuses the second: provided port is already allocated; write another number, or leave nodePort out and let the cluster choose",
            fix: Fix.Unsafe("Let the cluster choose the port", Edit.Remove(port.NodePort)),
            related: [new RelatedPlace(asked.NodePort, $"{(isSameObject ? "the first one" : other.Manifest.DisplayName)} asks for it here")],
            severity: isCertain ? null : Severity.Info);
    }
}
