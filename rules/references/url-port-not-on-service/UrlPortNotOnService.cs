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
            if (FirstOfServicesWithout(port, resolution) is { } service)
                Report(manifest, address, port, service, context);
        }
    }

    // Several may be parts of one, or alternatives: none of them may have the port.
    private static Service? FirstOfServicesWithout(int port, Resolution resolution)
    {
        Service? first = null;
        foreach (var target in resolution.Targets)
        {
            if (View.Of(target) is not Service service)
                continue;
            if (!LacksPort(service, port))
                return null;
            first ??= service;
        }

        return first;
    }

    // The name of a headless Service leads straight to the pods, whatever ports it lists.
    private static bool LacksPort(Service service, int port) =>
        !service.IsExternalName
        && !service.MayHaveMorePorts
        && service.Spec["clusterIP"].Text != "None"
        && service.Ports.Length > 0
        && !MayHavePort(service, port);

    private static bool MayHavePort(Service service, int port)
    {
        foreach (var offered in service.Ports)
        {
            if (offered.Number is not { } number || number == port)
                return true;
        }

        return false;
    }

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
