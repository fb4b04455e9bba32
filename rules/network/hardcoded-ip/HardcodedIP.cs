namespace Plimsoll.Rules.Network;

/// <summary>A program that reaches another by an address of this network, which will not stay.</summary>
[Rule("hardcoded-ip", 1353, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class HardcodedIP : Rule<Manifest>
{
    private const int ApiServerPort = 6443;

    // Words of a setting that say that an address is called, where neither a scheme nor a port does.
    private static readonly HashSet<string> DestinationWords = new(StringComparer.Ordinal)
    {
        "host", "hosts", "hostname", "server", "servers", "addr", "address", "endpoint", "endpoints", "url", "uri", "upstream", "broker",
        "brokers", "bootstrap", "target", "database", "db", "redis", "mysql", "postgres", "mongo", "mongodb", "kafka", "proxy", "backend",
    };

    // Words that say that the address is something else: one to listen at, one that may call, a resolver, a version.
    private static readonly HashSet<string> OtherWords = new(StringComparer.Ordinal)
    {
        "no", "noproxy", "nonproxyhosts", "bind", "listen", "listener", "listeners", "advertise", "advertised", "announce", "allow", "allowed",
        "allowlist", "whitelist", "denylist", "blacklist", "deny", "trusted", "trust", "cidr", "cidrs", "subnet", "subnets", "network",
        "networks", "range", "ranges", "pool", "pools", "netmask", "mask", "version", "tag", "release", "dns", "nameserver", "nameservers",
        "resolver", "resolvers", "forward", "forwarders", "router", "bgp", "peer", "peers", "vip", "self", "pod", "node", "external",
        "exclude", "excluded", "ignore", "ignored", "origin", "origins", "cors", "real", "san", "sans", "certsans",
    };

    /// <summary>Addresses that are meant to be written.</summary>
    [Option("Addresses, or networks such as 10.20.0.0/16, that may be written, because they stay.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (IsOfSystem(manifest.Namespace))
            return;
        switch (View.Of(manifest))
        {
            case Workload workload when !IsOnNodeNetwork(workload.Pod):
                foreach (var container in workload.Pod.Containers)
                {
                    foreach (var use in AddressUse.In(container, AddressSort.OfThisNetwork))
                        Check(use, container.DisplayName, context);
                }

                break;
            case ConfigMap configMap:
                foreach (var use in AddressUse.In(configMap, AddressSort.OfThisNetwork))
                    Check(use, manifest.DisplayName, context);
                break;
            case null when manifest.Kind is "Endpoints" or "EndpointSlice" && BuiltInKinds.IsBuiltInGroup(manifest.Group):
                CheckEndpoints(manifest, context);
                break;
        }
    }

    // What gives pods their network works before cluster names do.
    private static bool IsOfSystem(string @namespace) =>
        @namespace is "kube-system" or "kube-node-lease" or "calico-system" or "tigera-operator" or "cilium" or "metallb-system";

    private void Check(AddressUse use, string who, RuleContext context)
    {
        if (IsDestination(use) && !AddressRange.AnyContains(Allowed, use.Address.Host))
            Report(use, who, context);
    }

    private static bool IsDestination(AddressUse use)
    {
        if (use.Words.Any(OtherWords.Contains) || use.Name is "KUBERNETES_SERVICE_HOST" or "KUBERNETES_API_SERVER_IP")
            return false;

        // Whoever talks to a cluster from outside finds its API by address; the nodes themselves do.
        if (use.Address.Port == ApiServerPort)
            return false;
        return use.Address.Scheme.Length > 0 || use.Address.Port is not null || use.Words.Any(DestinationWords.Contains);
    }

    private static void Report(AddressUse use, string who, RuleContext context)
    {
        var service = context.Bundle.ViewsOf<Service>().FirstOrDefault(s => s.Spec["clusterIP"].Text == use.Address.Host);
        if (service is null)
        {
            context.Report(
                use.Node,
                $"{who} reaches {use.Written} by its address",
                help: "addresses of pods and Services change, and are others in every cluster; write the name of the Service, or for a machine outside a DNS name or a Service with hand-written endpoints",
                at: use.Place);
            return;
        }

        var (name, @namespace) = (service.Manifest.Name, service.Manifest.Namespace);
        var host = @namespace.Length == 0 || @namespace == context.Manifest!.Namespace ? name : $"{name}.{@namespace}";
        context.Report(
            use.Node,
            $"{who} reaches {service.Manifest.DisplayName} by its address, {use.Written}",
            help: $"the address changes when the Service is made anew, and is another one in every cluster; write {host}",
            fix: Fix.Unsafe($"Write '{host}'", Edit.Set(use.Node, use.ValueWith(host))),
            related: [new RelatedPlace(service.Spec["clusterIP"], $"it is the address of {service.Manifest.DisplayName}")],
            at: use.Place);
    }

    // Endpoints for machines outside are how one gives them a name; those of pods are kept by Kubernetes itself.
    private static void CheckEndpoints(Manifest manifest, RuleContext context)
    {
        var addresses = manifest.Kind == "Endpoints"
            ? manifest.Root["subsets"].Children.SelectMany(s => s["addresses"].Children)
            : manifest.Root["endpoints"].Children;
        foreach (var address in addresses)
        {
            if (address["targetRef"]["kind"].Text != "Pod")
                continue;
            var place = address["ip"].IsPresent ? address["ip"] : address["addresses"][0];
            context.Report(
                place,
                $"{manifest.DisplayName} lists the address of {(address["targetRef"]["name"].Text is { Length: > 0 } pod ? $"Pod '{pod}'" : "a Pod")}: {place.Text}",
                help: "the next pod has another address; give the Service a selector, and Kubernetes keeps the list by itself");
        }
    }

    // Without the cluster's resolver there are no names of Services.
    private static bool IsOnNodeNetwork(PodSpec pod) =>
        pod.Node["dnsPolicy"].Text is "None" or "Default" || (pod.Node["hostNetwork"].IsTrue && pod.Node["dnsPolicy"].Text != "ClusterFirstWithHostNet");
}
