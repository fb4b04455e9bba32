namespace Plimsoll.Rules.References;

/// <summary>An Ingress that names a port which its Service does not have.</summary>
[Rule("ingress-backend-port-not-on-service", 1016, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class IngressBackendPortNotOnService : Rule<Ingress>
{
    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        foreach (var backend in ingress.Backends)
        {
            if (backend.IsControllerAction)
                continue;
            var resolution = new Reference(ingress.Manifest, "Service", backend.ServiceName).Resolve(context.Bundle);
            if (resolution is not { Kind: ResolutionKind.Found })
                continue;
            var services = resolution.Targets.Select(View.Of).OfType<Service>().ToList();
            if (services.Count > 0 && services.TrueForAll(s => LacksPort(s, backend)))
                Report(ingress, backend, services[0], context);
        }
    }

    private static bool LacksPort(Service service, IngressBackend backend) =>
        !service.IsExternalName && !service.MayHaveMorePorts && backend.Port is { } port && !service.Ports.Any(p => p.Answers(port));

    private static void Report(Ingress ingress, IngressBackend backend, Service service, RuleContext context)
    {
        // A name that is nearly right is surely a slip; which number was meant is anybody's guess.
        var names = service.Ports.Select(p => p.Name).Where(n => n.Length > 0);
        var near = backend.PortName.Text is { } name ? NearestName.Among(names, name) : [];
        var meant = near.Count == 1 ? service.Ports.First(p => p.Name == near[0]) : service.Ports.Length == 1 ? service.Ports[0] : null;
        var port = backend.PortNumber.IsPresent ? backend.PortNumber : backend.PortName;
        context.Report(
            port,
            $"{ingress.Manifest.DisplayName} sends requests to port {port.Text} of {service.Manifest.DisplayName}, which does not have it",
            help: $"they would be answered with an error (503); {Advice(service, meant, near)}",
            fix: near.Count == 1 ? Fix.Safe($"Write '{near[0]}'", Edit.Set(backend.PortName, near[0])) : null,
            related: [meant is null ? new RelatedPlace(service.Manifest, $"{service.Manifest.DisplayName} is here") : PlaceOf(meant, near)]);
    }

    private static RelatedPlace PlaceOf(ServicePort meant, IReadOnlyList<string> near) => near.Count == 1
        ? new RelatedPlace(meant.Node["name"], $"did you mean '{near[0]}'?")
        : new RelatedPlace(meant.Node["port"], $"its only port is {meant}");

    private static string Advice(Service service, ServicePort? meant, IReadOnlyList<string> near)
    {
        if (meant is not null)
            return $"write {(near.Count == 1 ? near[0] : meant.Number)}";
        return service.Ports.Length == 0 ? "it has no ports at all" : $"its ports are {string.Join(", ", service.Ports)}";
    }
}
