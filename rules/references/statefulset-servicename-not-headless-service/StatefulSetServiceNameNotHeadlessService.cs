namespace Plimsoll.Rules.References;

/// <summary>A StatefulSet whose governing Service is missing, not headless, or selects other pods.</summary>
[Rule("statefulset-servicename-not-headless-service", 1094, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class StatefulSetServiceNameNotHeadlessService : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        if (!workload.IsBuiltIn || workload.Kind != "StatefulSet")
            return;
        var manifest = workload.Manifest;
        var reference = new Reference(manifest, "Service", workload.Spec["serviceName"]);
        var who = $"{manifest.DisplayName} names its pods under";
        var resolution = reference.Resolve(context.Bundle);
        if (resolution is { IsMissing: true })
        {
            reference.ReportMissing(context, resolution, who, "its pods would have no addresses of their own", mayBeMeant: m => View.Of(m) is not Service near || !SelectsOthers(near, workload));
            return;
        }

        var services = resolution is null ? [] : resolution.Targets.Select(View.Of).OfType<Service>().ToList();
        if (services.Count > 0 && services.TrueForAll(s => !IsHeadless(s)))
            ReportNotHeadless(reference, who, workload, services[0], context);
        else if (services.Count > 0 && services.TrueForAll(s => SelectsOthers(s, workload)))
            ReportOtherPods(reference, who, workload, services[0], context);
    }

    // Many name servers give the pods addresses all the same, though nothing promises it; a single pod is hardly asked for by its own.
    private static void ReportNotHeadless(Reference reference, string who, Workload workload, Service service, RuleContext context) => context.Report(
        reference.Name,
        $"{who} {service.Manifest.DisplayName}, which is not headless",
        help: HeadlessServiceOf(workload, context) is { } headless
            ? $"only a headless Service promises each pod an address of its own; write {headless.Manifest.Name}"
            : "only a headless Service promises each pod an address of its own; name one with 'clusterIP: None', beside this Service if that has to stay",
        related: [new RelatedPlace(service.Manifest, $"{service.Manifest.DisplayName} is here")],
        severity: workload.Spec["replicas"].AsInteger() > 1 ? Severity.Warning : Severity.Info);

    private static void ReportOtherPods(Reference reference, string who, Workload workload, Service service, RuleContext context) => context.Report(
        reference.Name,
        $"{who} {service.Manifest.DisplayName}, which selects {service.Selector} and none of them",
        help: HeadlessServiceOf(workload, context) is { } headless
            ? $"they would have no addresses of their own; write {headless.Manifest.Name}"
            : "they would have no addresses of their own; make its selector and the labels of the pods agree",
        related: [new RelatedPlace(service.Selector.Node, $"{service.Manifest.DisplayName} selects {service.Selector}")]);

    private static Service? HeadlessServiceOf(Workload workload, RuleContext context) => context.Bundle
        .ObjectsOf("Service", workload.Manifest)
        .Select(View.Of)
        .OfType<Service>()
        .FirstOrDefault(s => s.Spec["clusterIP"].Text == "None" && s.Selector.Requirements.Length > 0 && s.Selector.Match(workload.PodLabels) == LabelMatch.Yes);

    private static bool IsHeadless(Service service) =>
        service.Spec["clusterIP"] is { IsUnknown: true } or { Text: "None" } || service.Spec["type"].IsUnknown || service.Manifest.IsPartial;

    // Without a selector the endpoints are written by hand.
    private static bool SelectsOthers(Service service, Workload workload) =>
        service.Selector.Requirements.Length > 0
        && !service.Manifest.IsPartial
        && !service.Selector.Requirements.Any(r => r.Values.Any(Placeholders.Contains))
        && !workload.PodLabels.Children.Any(l => Placeholders.Contains(l.Text ?? ""))
        && service.Selector.Match(workload.PodLabels) == LabelMatch.No;
}
