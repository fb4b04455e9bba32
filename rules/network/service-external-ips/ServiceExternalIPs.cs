namespace Plimsoll.Rules.Network;

/// <summary>A Service that takes the requests to addresses of its own choosing.</summary>
[Rule("service-external-ips", 1352, Severity.Warning, Profile.Recommended)]
public sealed class ServiceExternalIPs : Rule<Service>
{
    /// <summary>Addresses that may be taken.</summary>
    [Option("Addresses, or networks such as 203.0.113.0/24, that Services may take.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        foreach (var address in service.Spec["externalIPs"].Children)
        {
            if (address.Text is not { Length: > 0 } text || Placeholders.Contains(text) || AddressRange.AnyContains(Allowed, text))
                continue;
            context.Report(
                address,
                $"{service.Manifest.DisplayName} takes over the address {text} by externalIPs",
                help: "requests from every node and pod to that address end here, and nobody checks whose address it is (CVE-2020-8554); use a LoadBalancer, an Ingress or a Gateway");
        }
    }
}
