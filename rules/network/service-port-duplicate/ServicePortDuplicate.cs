namespace Plimsoll.Rules.Network;

/// <summary>Two ports of a Service that nothing tells apart.</summary>
[Rule("service-port-duplicate", 1356, Severity.Error, Profile.Recommended)]
public sealed class ServicePortDuplicate : Rule<Service>
{
    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        var ports = service.Ports;
        for (var i = 1; i < ports.Length; i++)
        {
            for (var earlier = 0; earlier < i; earlier++)
            {
                if (ReportIfSame(service, ports[i], ports[earlier], context))
                    break;
            }
        }
    }

    // Source: ValidateService in pkg/apis/core/validation, which refuses both.
    private static bool ReportIfSame(Service service, ServicePort port, ServicePort first, RuleContext context)
    {
        if (port.Number is { } number && first.Number == number && port.Protocol == first.Protocol && !port.Node["protocol"].IsUnknown && !first.Node["protocol"].IsUnknown)
        {
            var isSameTarget = port.Target?.ToString() == first.Target?.ToString();
            context.Report(
                port.Node["port"],
                $"{service.Manifest.DisplayName} offers port {number} ({port.Protocol}) twice",
                help: $"Kubernetes refuses the Service; {(isSameTarget ? "remove one of the two" : "a port leads to one target, so give one of them another number, or make its protocol UDP if that is meant")}",
                related: [new RelatedPlace(first.Node["port"], "the first one is here")]);
            return true;
        }

        if (port.Name.Length == 0 || port.Name != first.Name)
            return false;
        context.Report(
            port.Node["name"],
            $"{service.Manifest.DisplayName} has two ports named '{port.Name}'",
            help: "Kubernetes refuses the Service; give one of them another name",
            related: [new RelatedPlace(first.Node["name"], "the first one is here")]);
        return true;
    }
}
