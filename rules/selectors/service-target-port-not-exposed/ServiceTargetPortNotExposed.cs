namespace Plimsoll.Rules.Selectors;

/// <summary>A Service that sends requests to a port which no pod behind it declares.</summary>
[Rule("service-target-port-not-exposed", 1104, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class ServiceTargetPortNotExposed : Rule<Service>
{
    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        if (service.IsExternalName || service.Selector.Requirements.Count == 0)
            return;
        var selection = context.Bundle.Select(service.Selector, service.Manifest);
        var workloads = selection.Workloads.ToList();
        if (selection.IsUncertain || workloads.Count == 0 || workloads.Exists(MayDeclareMore))
            return;
        var declared = workloads.SelectMany(DeclaredPorts).ToList();
        foreach (var port in service.Ports)
            Check(service, port, workloads[0], declared, context);
    }

    private static void Check(Service service, ServicePort port, Workload workload, List<Node> declared, RuleContext context)
    {
        var target = port.TargetPort;
        if (target.IsUnknown || Placeholders.Contains(target.Text ?? ""))
            return;
        if (target.AsString() is { Length: > 0 } name && !name.All(char.IsDigit))
        {
            if (!declared.Exists(d => d["name"].Text == name && ProtocolOf(d) == port.Protocol))
                ReportName(service, port, name, workload, declared, context);
            return;
        }

        // The number works all the same. It says nothing at all where no port is declared, where requests go straight to the pods,
        // or where the pods may not be the ones that are meant.
        if (IsElsewhere(service, workload, context))
            return;
        var number = target.IsAbsent ? port.Number : target.AsInteger();
        if (number is > 0 && declared.Count > 0 && service.Spec["clusterIP"].Text != "None" && !declared.Exists(d => d["containerPort"].AsInteger() == number))
            ReportNumber(service, target.IsAbsent ? port.Node["port"] : target, number.Value, workload, declared, context);
    }

    // Another folder may hold other pods with the same labels.
    private static bool IsElsewhere(Service service, Workload workload, RuleContext context) =>
        context.Bundle.AreAppliedTogether(service.Manifest, workload.Manifest) == false;

    private static void ReportName(Service service, ServicePort port, string name, Workload workload, List<Node> declared, RuleContext context)
    {
        Severity? severity = IsElsewhere(service, workload, context) ? Severity.Warning : null;
        var message = $"{service.Manifest.DisplayName} sends requests to the port '{name}', which the pods of {workload.Manifest.DisplayName} do not declare";
        var other = declared.Find(d => d["name"].Text == name);
        if (other.IsPresent)
        {
            context.Report(
                port.TargetPort,
                $"{message} for {port.Protocol}",
                help: "requests would be refused; make 'protocol' of both ports agree",
                related: [new RelatedPlace(other["name"], $"it is declared here for {ProtocolOf(other)}")],
                severity: severity);
            return;
        }

        var names = declared.Where(d => ProtocolOf(d) == port.Protocol).Select(d => d["name"].Text).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var near = NearestName.Among(names, name);
        var meant = declared.Find(d => near.Count > 0 && d["name"].Text == near[0]);
        context.Report(
            port.TargetPort,
            message,
            help: $"requests would be refused; {(near.Count > 0 ? $"write {near[0]}" : Advice(declared, names))}",
            fix: near.Count == 1 ? Fix.Unsafe($"Write '{near[0]}'", Edit.Set(port.TargetPort, near[0])) : null,
            related: [meant.IsPresent ? new RelatedPlace(meant["name"], $"did you mean '{near[0]}'?") : new RelatedPlace(workload.Manifest, $"{workload.Manifest.DisplayName} is here")],
            severity: severity);
    }

    private static void ReportNumber(Service service, Node place, long number, Workload workload, List<Node> declared, RuleContext context)
    {
        var numbers = declared.Select(d => d["containerPort"].Text).OfType<string>().Distinct(StringComparer.Ordinal);
        context.Report(
            place,
            $"{service.Manifest.DisplayName} sends requests to port {number}, which the pods of {workload.Manifest.DisplayName} do not declare",
            help: $"that works if the program listens there; if it does, add it to 'ports' of its container, else write one of {string.Join(", ", numbers)}",
            related: [new RelatedPlace(declared[0]["containerPort"], "the pods declare their ports here")],
            severity: Severity.Info);
    }

    private static string Advice(List<Node> declared, List<string> names)
    {
        if (names.Count > 0)
            return $"the pods declare {string.Join(", ", names)}";
        return declared.Count > 0 ? "name a port of the container so, or write its number" : "add a port of this name to the container, or write the number";
    }

    // Only what keeps running can be asked.
    private static IEnumerable<Node> DeclaredPorts(Workload workload) => workload.Pod.Containers
        .Where(c => c.Role == ContainerRole.Regular || c.IsSidecar)
        .SelectMany(c => c.Node["ports"].Children);

    private static bool MayDeclareMore(Workload workload) =>
        !workload.IsBuiltIn
        || workload.Manifest.IsPartial
        || IsNotAllKnown(workload.Pod.Node["containers"])
        || IsNotAllKnown(workload.Pod.Node["initContainers"])
        || workload.Pod.Containers.Any(c => IsNotAllKnown(c.Node["ports"]))
        || DeclaredPorts(workload).Any(p => p["name"].IsUnknown || p["containerPort"].IsUnknown || Placeholders.Contains(p["name"].Text ?? ""));

    private static bool IsNotAllKnown(Node list) => list.IsUnknown || list.IsOpen;

    private static string ProtocolOf(Node port) => port["protocol"].Text ?? "TCP";
}
