namespace Plimsoll.Rules.Selectors;

/// <summary>A Service that selects no pods and has no endpoints written by hand.</summary>
[Rule("service-has-no-selector", 1105, Severity.Warning, Profile.Strict)]
public sealed class ServiceHasNoSelector : Rule<Service>
{
    private const string NameLabel = "kubernetes.io/service-name";

    /// <inheritdoc/>
    public override void Check(Service service, RuleContext context)
    {
        var manifest = service.Manifest;
        if (service.IsExternalName || service.Spec["type"].IsUnknown || !service.Selector.IsEmpty || manifest.IsPartial || manifest.IsBroken)
            return;
        if (manifest.Name.Length == 0 || HasEndpoints(manifest, context.Bundle))
            return;
        context.Report(
            service.Spec["selector"],
            $"{manifest.DisplayName} has no selector, and no endpoints of that name are part of the input",
            help: "requests to this Service would be refused; write the labels of the pods under 'selector', or add an EndpointSlice with the label kubernetes.io/service-name");
    }

    private static bool HasEndpoints(Manifest service, Bundle bundle) =>
        bundle.Resolve("Endpoints", service.Name, service).Kind != ResolutionKind.Missing
        || bundle.ObjectsOf("EndpointSlice", service).Any(s => s.Root["metadata"]["labels"][NameLabel] is var label && (label.IsUnknown || label.Text == service.Name));
}
