namespace Plimsoll.Rules.Schema;

/// <summary>A Service with several ports of which one has no name.</summary>
[Rule("service-port-name-missing", 1068, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class ServicePortNameMissing : Rule<Service>
{
    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        if (service.Spec["ports"].Count < 2)
            return;
        HashSet<string>? taken = null;
        foreach (var port in service.Ports)
        {
            // An empty name is no name.
            var name = port.Node["name"];
            if (!(name.IsAbsent || name.Text is { Length: 0 }))
                continue;
            taken ??= new HashSet<string>(service.Ports.Select(p => p.Name), StringComparer.Ordinal);
            var proposal = ProposalFor(port, service, taken, context.Bundle);
            var number = port.Node["port"].Text is { } written ? $"port {written}" : "a port";
            context.Report(
                name,
                $"{service.Manifest.DisplayName} has several ports, and {number} has no name",
                help: proposal is null ? "Kubernetes refuses the object; give every port a name such as http or metrics" : $"Kubernetes refuses the object; write name: {proposal}",
                fix: proposal is null ? null : Fix.Safe($"Name the port '{proposal}'", Edit.Set(name, proposal)));
        }
    }

    // What the pods call the port, what everybody calls it, or its number: a name that nobody has is refused in any case.
    private static string? ProposalFor(ServicePort port, Service service, HashSet<string> taken, Bundle bundle)
    {
        var byPods = port.Target?.Name ?? bundle.Select(service.Selector, service.Manifest).Workloads
            .Select(w => port.PortIn(w.Pod)?.Name)
            .FirstOrDefault(n => n is { Length: > 0 });
        string?[] proposals =
        [
            byPods,
            (port.Number, port.Protocol) switch
            {
                (53, "UDP") => "dns",
                (53, _) => "dns-tcp",
                (_, not "TCP") => null,
                (80, _) => "http",
                (443, _) => "https",
                (25, _) => "smtp",
                (587, _) => "submission",
                (5432, _) => "postgresql",
                (3306, _) => "mysql",
                (6379, _) => "redis",
                (27017, _) => "mongodb",
                _ => null,
            },
            port.Number is > 0 and <= 65535 and var number ? $"{port.Protocol.ToLowerInvariant()}-{number}" : null,
        ];
        return Array.Find(proposals, p => p is not null && taken.Add(p));
    }
}
