namespace Plimsoll.Rules.Network;

/// <summary>An interface made for administrators that everybody who reaches the nodes can open.</summary>
[Rule("sensitive-interface-exposed", 1355, Severity.Error, Profile.Recommended)]
public sealed class SensitiveInterfaceExposed : Rule<Service>
{
    // Last segments of the images' names. They run what they are told, show Secrets or data, and have no login or a weak one.
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kubernetes-dashboard-amd64"] = "the Kubernetes dashboard",
        ["dashboard"] = "the Kubernetes dashboard",
        ["headlamp"] = "Headlamp",
        ["jenkins"] = "Jenkins",
        ["argocd"] = "Argo CD",
        ["argocli"] = "Argo Workflows",
        ["argo-rollouts-dashboard"] = "the Argo Rollouts dashboard",
        ["centraldashboard"] = "the Kubeflow dashboard",
        ["scope"] = "Weave Scope",
        ["mlflow"] = "MLflow",
        ["airflow"] = "Airflow",
        ["nifi"] = "NiFi",
        ["zeppelin"] = "Zeppelin",
        ["phpmyadmin"] = "phpMyAdmin",
        ["adminer"] = "Adminer",
        ["pgadmin4"] = "pgAdmin",
        ["mongo-express"] = "mongo-express",
        ["redis-commander"] = "Redis Commander",
        ["redisinsight"] = "Redis Insight",
        ["kafka-ui"] = "Kafka UI",
        ["kafdrop"] = "Kafdrop",
        ["akhq"] = "AKHQ",
        ["cerebro"] = "Cerebro",
        ["portainer-ce"] = "Portainer",
        ["portainer"] = "Portainer",
        ["flower"] = "Flower",
        ["kubeshark"] = "Kubeshark",
        ["octant"] = "Octant",
        ["base-notebook"] = "Jupyter",
        ["minimal-notebook"] = "Jupyter",
        ["scipy-notebook"] = "Jupyter",
        ["longhorn-ui"] = "Longhorn",
        ["hubble-ui"] = "Hubble",
    };

    // By which clouds are told to give an address of the own network only.
    private static readonly (string Key, string Value)[] InternalAnnotations =
    [
        ("service.beta.kubernetes.io/aws-load-balancer-internal", ""), ("service.beta.kubernetes.io/aws-load-balancer-scheme", "internal"),
        ("service.beta.kubernetes.io/azure-load-balancer-internal", "true"), ("networking.gke.io/load-balancer-type", "Internal"),
        ("cloud.google.com/load-balancer-type", "Internal"), ("service.beta.kubernetes.io/openstack-internal-load-balancer", "true"),
    ];

    /// <summary>Further images that are meant for administrators alone.</summary>
    [Option("Further images that are meant for administrators alone, by the last part of their names.")]
    public IReadOnlyList<string> Interfaces { get; set; } = [];

    /// <summary>Images that may be reached from outside.</summary>
    [Option("Images that may be reached from outside, by the last part of their names.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        if (!service.IsExposed || service.Selector.Requirements.Length == 0 || IsNarrowed(service))
            return;
        foreach (var workload in context.Bundle.Select(service.Selector, service.Manifest).Workloads)
        {
            foreach (var container in workload.Pod.Containers)
            {
                if (!container.IsLongRunning || container.Image is not { } image || NameOf(image) is not { } name || !IsReached(container, service))
                    continue;
                Report(service, workload, container, name, context);
                return;
            }
        }
    }

    private string? NameOf(ImageReference image)
    {
        if (Allowed.Contains(image.Name, StringComparer.OrdinalIgnoreCase))
            return null;
        if (Interfaces.Contains(image.Name, StringComparer.OrdinalIgnoreCase))
            return image.Name;

        // `dashboard` and `scope` alone are words of everybody.
        if (image.Name is "dashboard" && !image.Repository.Contains("kubernetes", StringComparison.Ordinal))
            return null;
        if (image.Name is "scope" && !image.Repository.Contains("weave", StringComparison.Ordinal))
            return null;
        return Known.TryGetValue(image.Name, out var name) ? name : null;
    }

    // A Service may lead to another container of the pod: a proxy that asks who is there.
    private static bool IsReached(Container container, Service service)
    {
        var ports = service.Ports.Select(p => p.PortIn(container.Pod)).OfType<ContainerPort>().ToList();
        return ports.Count == 0 ? container.Pod.Containers.Count(c => c.IsLongRunning) == 1 : ports.Exists(p => container.Ports.Contains(p));
    }

    private static bool IsNarrowed(Service service) =>
        service.Spec["loadBalancerSourceRanges"].Kind != NodeKind.Absent
        || service.Annotations.IsUnknown
        || service.Annotations["service.beta.kubernetes.io/load-balancer-source-ranges"].Kind != NodeKind.Absent
        || InternalAnnotations.Any(a => service.Annotations[a.Key] is { IsScalar: true } written && written.Text != "false" && (a.Value.Length == 0 || a.Value == written.Text));

    // The nodes themselves are often within the house.
    private static void Report(Service service, Workload workload, Container container, string name, RuleContext context)
    {
        var type = service.Spec["type"];
        context.Report(
            type,
            $"{service.Manifest.DisplayName} opens {name} to everybody who reaches the {(type.Text == "NodePort" ? "nodes" : "load balancer")}",
            help: "who gets in commands what it is connected to; leave the type out, and use kubectl port-forward or an Ingress that asks who is there",
            related: [new RelatedPlace(container.Node["image"], $"{workload.Manifest.DisplayName} runs it")],
            severity: type.Text == "NodePort" ? Severity.Warning : null);
    }
}
