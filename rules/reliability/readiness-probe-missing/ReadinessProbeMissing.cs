namespace Plimsoll.Rules.Reliability;

/// <summary>A container that gets requests before it can answer them.</summary>
[Rule("readiness-probe-missing", 1315, Severity.Warning, Profile.Recommended)]
public sealed class ReadinessProbeMissing : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        var workload = pod.Workload;
        if (workload.RunsToCompletion || workload.IsOwned || workload.Manifest.IsPartial || !pod.Node["readinessGates"].IsAbsent)
            return;
        if (!pod.Containers.Any(c => c.Role == ContainerRole.Regular && IsUnasked(c)))
            return;
        foreach (var service in NearestFirst(context.Bundle.ServicesOf(workload), workload.Manifest))
        {
            // Such a Service names pods that are not ready too.
            if (!service.Spec["publishNotReadyAddresses"].IsAbsent && !service.Spec["publishNotReadyAddresses"].IsFalse)
                continue;
            if (AnsweringIn(pod, service) is { } container)
            {
                if (IsUnasked(container))
                    Report(container, service, context);
                return;
            }
        }
    }

    private static IEnumerable<Service> NearestFirst(IReadOnlyList<Service> services, Manifest workload) => services.Count < 2
        ? services
        : services.OrderBy(s => ReferenceEquals(s.Manifest.Source, workload.Source) ? 0 : s.Manifest.IsInSameFolder(workload) ? 1 : 2);

    // The container that declares the port; where none does, the only one that is there.
    private static Container? AnsweringIn(PodSpec pod, Service service)
    {
        var regular = pod.Containers.Where(c => c.Role == ContainerRole.Regular).ToList();
        return regular.Find(c => service.Ports.Any(p => Declares(c, p))) ?? (regular.Count == 1 ? regular[0] : null);
    }

    private static bool Declares(Container container, ServicePort port)
    {
        var target = port.TargetPort.IsAbsent ? port.Node["port"] : port.TargetPort;
        return target.Text is { } text && container.Node["ports"].Children.Any(p => p["name"].Text == text || p["containerPort"].Text == text);
    }

    // A startup probe too keeps requests away until the program has started.
    private static bool IsUnasked(Container container) => container.ReadinessProbe.Node.IsAbsent && container.StartupProbe.Node.IsAbsent;

    private static void Report(Container container, Service service, RuleContext context) => context.Report(
        container.ReadinessProbe.Node,
        $"{ResourceSettings.NameOf(container)} answers requests of {service.Manifest.DisplayName} and has no readinessProbe",
        help: "requests would be sent to it while it still starts, and when it cannot answer; add a readinessProbe that asks whether it can",
        related: [new RelatedPlace(service.Manifest, $"{service.Manifest.DisplayName} is here")]);
}
