namespace Plimsoll.Rules.Databases;

/// <summary>A Service that lets the world outside of the cluster talk to a database.</summary>
[Rule("database-exposed-outside-cluster", 1121, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class DatabaseExposedOutsideCluster : DatabaseRule<Service>
{
    // What keeps the load balancer within the network: internal ones of the clouds, and lists of who may call.
    private static readonly string[] WordsOfInternal = ["internal", "private", "vpc"];

    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        var type = service.Spec["type"];
        if (type.Text is not ("NodePort" or "LoadBalancer") || service.Selector.Requirements.Length == 0)
            return;
        foreach (var workload in context.Bundle.Select(service.Selector, service.Manifest).Workloads)
        {
            if (Database.Behind(workload.Pod, Images) is not { Engine.IsPublic: false } database || !service.Ports.Any(p => LeadsTo(p, database)))
                continue;
            var isInternal = IsInternal(service);
            context.Report(
                type,
                $"{service.Manifest.DisplayName} lets {(isInternal ? "a wider network" : "the world outside of the cluster")} reach {database.DisplayName}",
                help: isInternal
                    ? "its password is all that protects the data from that network; use type: ClusterIP unless something outside needs it"
                    : $"its password is all that protects the data, and {(type.Text == "NodePort" ? "every node" : "a public address")} answers on the port; use type: ClusterIP, and kubectl port-forward to look in",
                fix: isInternal ? null : Fix.Unsafe("Keep the Service inside of the cluster", [Edit.Set(type, "ClusterIP"), .. NodePortsOf(service)]),
                related: [new RelatedPlace(workload.Manifest, $"{workload.Manifest.DisplayName} is here")],
                severity: isInternal ? Severity.Info : Severity.Error);
            return;
        }
    }

    private static bool LeadsTo(ServicePort port, Database database)
    {
        var declared = database.Container.Node["ports"].Children.Where(p => p["containerPort"].AsInteger() == database.Engine.Port).ToList();
        if (port.TargetPort.AsString() is { } name)
            return declared.Exists(p => p["name"].Text == name);
        return (port.TargetPort.AsInteger() ?? port.Number) == database.Engine.Port;
    }

    private static bool IsInternal(Service service) =>
        service.Spec["loadBalancerSourceRanges"].IsPresent
        || service.Annotations.Entries.Any(a => WordsOfInternal.Any(w =>
            a.Key!.Contains(w, StringComparison.OrdinalIgnoreCase) || a.Text?.Contains(w, StringComparison.OrdinalIgnoreCase) == true));

    private static IEnumerable<Edit> NodePortsOf(Service service) =>
        service.Ports.Select(p => p.Node["nodePort"]).Where(n => n.IsPresent).Select(Edit.Remove);
}
