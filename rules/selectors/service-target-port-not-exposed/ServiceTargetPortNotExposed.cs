namespace Plimsoll.Rules.Selectors;

/// <summary>A Service that sends requests to a port which no pod behind it declares.</summary>
[Rule("service-target-port-not-exposed", 1104, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class ServiceTargetPortNotExposed : Rule<Service>
{
    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        if (service.IsExternalName || service.Selector.Requirements.Length == 0)
            return;
        var selection = context.Bundle.Select(service.Selector, service.Manifest);
        if (selection.IsUncertain || selection.Workloads.FirstOrDefault() is not { } first || DeclaredBy(selection.Workloads) is not { } declared)
            return;
        foreach (var port in service.Ports)
            Check(service, port, first, declared, context);
    }

    // Null where there may be more than is known.
    private static List<ContainerPort>? DeclaredBy(IEnumerable<Workload> workloads)
    {
        var declared = new List<ContainerPort>();
        foreach (var workload in workloads)
        {
            if (workload.Pod.MayHaveMorePorts)
                return null;
            declared.AddRange(workload.Pod.Ports);
        }

        return declared;
    }

    private static void Check(Service service, ServicePort port, Workload workload, List<ContainerPort> declared, RuleContext context)
    {
        if (port.Target is not { } target)
            return;
        if (target.Name is { } name)
        {
            if (!IsDeclared(target, port.Protocol, declared))
                ReportName(service, port, name, workload, declared, context);
            return;
        }

        // The number works all the same. It says nothing at all where no port is declared, where requests go straight to the pods,
        // or where the pods may not be the ones that are meant.
        if (IsElsewhere(service, workload, context))
            return;
        if (target.Number > 0 && declared.Count > 0 && service.Spec["clusterIP"].Text != "None" && !declared.Exists(d => d.Number == target.Number))
            ReportNumber(service, target, workload, declared, context);
    }

    private static bool IsDeclared(PortReference target, string protocol, List<ContainerPort> declared)
    {
        foreach (var port in declared)
        {
            if (port.Answers(target, protocol))
                return true;
        }

        return false;
    }

    // Another folder may hold other pods with the same labels.
    private static bool IsElsewhere(Service service, Workload workload, RuleContext context) =>
        context.Bundle.AreAppliedTogether(service.Manifest, workload.Manifest) == false;

    private static void ReportName(Service service, ServicePort port, string name, Workload workload, List<ContainerPort> declared, RuleContext context)
    {
        Severity? severity = IsElsewhere(service, workload, context) ? Severity.Warning : null;
        var message = $"{service.Manifest.DisplayName} sends requests to the port '{name}', which the pods of {workload.Manifest.DisplayName} do not declare";
        var other = declared.Find(d => d.Name == name);
        if (other is not null)
        {
            context.Report(
                port.TargetPort,
                $"{message} for {port.Protocol}",
                help: "requests would be refused; make 'protocol' of both ports agree",
                related: [new RelatedPlace(other.Node["name"], $"it is declared here for {other.Protocol}")],
                severity: severity);
            return;
        }

        var names = declared.Where(d => d.Protocol == port.Protocol && d.Name.Length > 0).Select(d => d.Name).Distinct(StringComparer.Ordinal).ToList();
        var near = NearestName.Among(names, name);
        var meant = declared.Find(d => near.Count > 0 && d.Name == near[0]);
        context.Report(
            port.TargetPort,
            message,
            help: $"requests would be refused; {(near.Count > 0 ? $"write {near[0]}" : Advice(declared, names))}",
            fix: near.Count == 1 ? Fix.Unsafe($"Write '{near[0]}'", Edit.Set(port.TargetPort, near[0])) : null,
            related: [meant is not null ? new RelatedPlace(meant.Node["name"], $"did you mean '{near[0]}'?") : new RelatedPlace(workload.Manifest, $"{workload.Manifest.DisplayName} is here")],
            severity: severity);
    }

    private static void ReportNumber(Service service, PortReference target, Workload workload, List<ContainerPort> declared, RuleContext context)
    {
        var numbers = declared.Select(d => d.Node["containerPort"].Text).OfType<string>().Distinct(StringComparer.Ordinal);
        context.Report(
            target.Node,
            $"{service.Manifest.DisplayName} sends requests to port {target}, which the pods of {workload.Manifest.DisplayName} do not declare",
            help: $"that works if the program listens there; if it does, add it to 'ports' of its container, else write one of {string.Join(", ", numbers)}",
            related: [new RelatedPlace(declared[0].Node["containerPort"], "the pods declare their ports here")],
            severity: Severity.Info);
    }

    private static string Advice(List<ContainerPort> declared, List<string> names)
    {
        if (names.Count > 0)
            return $"the pods declare {string.Join(", ", names)}";
        return declared.Count > 0 ? "name a port of the container so, or write its number" : "add a port of this name to the container, or write the number";
    }
}
