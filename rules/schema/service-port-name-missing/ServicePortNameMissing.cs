namespace Plimsoll.Rules.Schema;

/// <summary>A Service with several ports of which one has no name.</summary>
[Rule("service-port-name-missing", 1068, Severity.Error, Profile.Recommended)]
public sealed class ServicePortNameMissing : Rule<Service>
{
    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        var ports = service.Spec["ports"];
        if (ports.Count < 2)
            return;
        foreach (var port in ports.Children)
        {
            // An empty name is no name.
            var name = port["name"];
            if (!port.IsMapping || !(name.IsAbsent || name.Text is { Length: 0 }))
                continue;
            var number = port["port"].Text is { } written ? $"port {written}" : "a port";
            context.Report(
                name,
                $"{service.Manifest.DisplayName} has several ports, and {number} has no name",
                help: "Kubernetes refuses the object; give every port a name such as http or metrics");
        }
    }
}
