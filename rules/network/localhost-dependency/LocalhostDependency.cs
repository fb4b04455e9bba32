namespace Plimsoll.Rules.Network;

/// <summary>A setting that looks for another program on localhost, where none is.</summary>
[Rule("localhost-dependency", 1354, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class LocalhostDependency : Rule<Container>
{
    // Words of settings whose address is not called by the program: it listens there, tells it to others, or asks itself.
    private static readonly HashSet<string> OtherWords = new(StringComparer.Ordinal)
    {
        "bind", "listen", "listener", "listeners", "advertise", "advertised", "announce", "allow", "allowed", "allowlist", "whitelist", "trusted",
        "cors", "origin", "origins", "callback", "redirect", "public", "external", "health", "healthcheck", "healthz", "probe", "metrics",
        "admin", "self", "own", "root", "site", "base", "browser", "no", "noproxy", "nonproxyhosts", "issuer", "cookie", "domain", "ready", "status",
    };

    // Sidecars that are added while the pod is made, and listen for the program.
    private static readonly string[] InjectedProxies = ["consul.hashicorp.com/connect-service-upstreams", "cloudsql", "sidecar.opentelemetry.io/inject"];

    /// <summary>Ports on which something listens beside every container.</summary>
    [Option("Ports on which something listens beside every container, such as a sidecar that is added to all pods.")]
    public IReadOnlyList<string> SidecarPorts { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var use in AddressUse.In(container, AddressSort.Loopback))
        {
            if (use.Words.Any(OtherWords.Contains))
                continue;
            var server = WellKnownServer.MeantBy(use);
            var port = use.Address.Port ?? server?.Port;
            if (port is not { } number || MayListen(container, number, server, context.Bundle))
                continue;

            // A port that no server is known by means another program only if a Service offers it.
            var service = ServiceWith(number, container, context.Bundle);
            if (service is not null || server is not null)
                Report(container, use, number, server, service, context);
        }
    }

    private bool MayListen(Container container, int port, WellKnownServer? server, Bundle bundle)
    {
        var pod = container.Pod;
        if (pod.MayHaveMorePorts || pod.Node["hostNetwork"] is { IsAbsent: false, IsFalse: false } || SidecarPorts.Contains(FormattableString.Invariant($"{port}"), StringComparer.Ordinal))
            return true;
        foreach (var other in pod.Containers)
        {
            // What declares no port may listen on any.
            if (other.IsLongRunning && (other.Ports.Any(p => p.Number == port) || (other.Ports.Length == 0 && other.Node != container.Node)))
                return true;
            if (server is not null && other.Image is { } image && server.MayBeIn(image))
                return true;
        }

        var annotations = container.Workload.Template["metadata"]["annotations"];
        return annotations.IsUnknown
            || annotations.Entries.Any(a => InjectedProxies.Any(p => a.Key!.StartsWith(p, StringComparison.Ordinal)))
            || bundle.ObjectsOf("AuthProxyWorkload", container.Workload.Manifest).Any();
    }

    private static Service? ServiceWith(int port, Container container, Bundle bundle) => bundle.ObjectsOf("Service", container.Workload.Manifest)
        .Select(View.Of)
        .OfType<Service>()
        .FirstOrDefault(s => s.Ports.Any(p => p.Number == port) && !(s.Selector.Requirements.Length > 0 && s.Selector.Match(container.Workload.PodLabels) != LabelMatch.No));

    private static void Report(Container container, AddressUse use, int port, WellKnownServer? server, Service? service, RuleContext context) => context.Report(
        use.Node,
        $"{container.DisplayName} looks for {server?.Name ?? "another program"} at {use.Written}, and nothing in its pod listens at {port}",
        help: service is not null
            ? $"in a pod, {use.Address.Host} is the pod itself; write the name of the Service: {service.Manifest.Name}:{port}"
            : $"in a pod, {use.Address.Host} is the pod itself; write the name of the Service that leads there",
        fix: service is not null ? Fix.Unsafe($"Write '{service.Manifest.Name}'", Edit.Set(use.Node, use.ValueWith(service.Manifest.Name))) : null,
        related: service is not null ? [new RelatedPlace(service.Manifest, $"{service.Manifest.DisplayName} offers port {port}")] : null,
        at: use.Place);
}
