using System.Globalization;

namespace Plimsoll.Rules.References;

/// <summary>A setting that calls a Service on a port which it does not have.</summary>
[Rule("url-port-not-on-service", 1122, Severity.Error, Profile.Recommended)]
public sealed class UrlPortNotOnService : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        foreach (var address in ServiceAddresses.Of(manifest, context))
        {
            if (address.Port is not { } port || address.Resolve(manifest, context.Bundle) is not { Kind: ResolutionKind.Found } resolution)
                continue;
            var services = resolution.Targets.Select(View.Of).OfType<Service>().ToList();
            if (services.Count > 0 && services.TrueForAll(s => LacksPort(s, port)))
                Report(manifest, address, port, services[0], context);
        }
    }

    // The name of a headless Service leads straight to the pods, whatever ports it lists.
    private static bool LacksPort(Service service, int port) =>
        !service.IsExternalName
        && !service.MayHaveMorePorts
        && service.Spec["clusterIP"].Text != "None"
        && service.Ports.Length > 0
        && service.Ports.All(p => p.Number is { } number && number != port);

    private static void Report(Manifest manifest, ServiceAddress address, int port, Service service, RuleContext context)
    {
        var implied = address.PortSpan is null ? $", which {address.Scheme}:// stands for" : "";
        var isOnly = service.Ports.Length == 1;
        var ports = string.Join(", ", service.Ports.Select(p => p.Number?.ToString(CultureInfo.InvariantCulture)));
        context.Report(
            address.Node,
            $"{manifest.DisplayName} calls {service.Manifest.DisplayName} on port {port}{implied}; it has {(isOnly ? "only " : "")}{ports}",
            help: $"the connection would fail; {(isOnly ? $"write {address.Host}:{ports}" : "write one of its ports")}, or add the port to the Service",
            related: [new RelatedPlace(service.Ports[0].Node["port"], $"{service.Manifest.DisplayName} offers its ports here")],
            severity: context.Bundle.AreAppliedTogether(manifest, service.Manifest) == false ? Severity.Warning : null,
            at: address.PortSpan ?? address.HostSpan);
    }
}
