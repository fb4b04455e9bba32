namespace Plimsoll.Rules.Network;

/// <summary>A load balancer whose port for HTTPS leads to a program that speaks plain HTTP.</summary>
[Rule("cloud-load-balancer-without-tls", 1357, Severity.Warning, Profile.Strict)]
public sealed class CloudLoadBalancerWithoutTls : Rule<Service>
{
    // Ports and names of ports behind which no TLS is spoken.
    private static readonly long[] PlainPorts = [80, 3000, 5000, 8000, 8080, 8888];
    private static readonly string[] PlainNames = ["http", "web", "http-web", "http1", "plain"];

    // By which clouds are told to end TLS, or to keep the load balancer within the own network.
    private static readonly string[] Annotations =
    [
        "service.beta.kubernetes.io/aws-load-balancer-ssl-", "service.beta.kubernetes.io/aws-load-balancer-internal", "service.beta.kubernetes.io/aws-load-balancer-scheme",
        "service.beta.kubernetes.io/azure-load-balancer-internal", "networking.gke.io/load-balancer-type", "cloud.google.com/load-balancer-type",
        "service.beta.kubernetes.io/do-loadbalancer-certificate-id", "service.beta.kubernetes.io/do-loadbalancer-tls-", "service.beta.kubernetes.io/linode-loadbalancer-port-443",
        "load-balancer.hetzner.cloud/", "service.beta.kubernetes.io/oci-load-balancer-ssl-", "service.beta.kubernetes.io/scw-loadbalancer-certificate-ids",
        "loadbalancer.openstack.org/default-tls-container-ref", "service.beta.kubernetes.io/alibaba-cloud-loadbalancer-cert-id", "service.kubernetes.io/ibm-load-balancer-",
    ];

    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        if (service.Spec["type"].Text != "LoadBalancer" || service.Annotations.IsUnknown || service.Annotations.IsOpen)
            return;
        foreach (var port in service.Ports)
        {
            if (port.Number != 443 || port.TargetPort.IsAbsent || PlainTargetOf(port, service, context.Bundle) is not { } target)
                continue;
            if (service.Annotations.Entries.Any(a => Annotations.Any(k => a.Key!.StartsWith(k, StringComparison.Ordinal))))
                return;
            context.Report(
                port.TargetPort,
                $"{service.Manifest.DisplayName} takes requests at port 443 and sends them to {target}, and nothing on the way ends TLS",
                help: "clients that speak HTTPS fail, and others send everything in plain text; give the load balancer a certificate by its cloud's annotation, let the program speak TLS, or use an Ingress");
        }
    }

    // A name in the Service may stand for any number; what the pods call the port tells more than the number.
    private static string? PlainTargetOf(ServicePort port, Service service, Bundle bundle)
    {
        if (port.Target is not { } target)
            return null;
        var declared = bundle.Select(service.Selector, service.Manifest).Workloads.Select(w => port.PortIn(w.Pod)).OfType<ContainerPort>().ToList();
        if (declared.Exists(d => d.Name.Contains("https", StringComparison.Ordinal) || d.Name.Contains("tls", StringComparison.Ordinal)))
            return null;
        if (target.Name is { } name)
            return PlainNames.Contains(name, StringComparer.Ordinal) ? $"the port '{name}'" : null;
        return target.Number is { } number && (PlainPorts.Contains(number) || declared.Exists(d => PlainNames.Contains(d.Name, StringComparer.Ordinal))) ? $"port {number}" : null;
    }
}
