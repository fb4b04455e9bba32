namespace Plimsoll.Rules.References;

/// <summary>A route of the Gateway API that sends requests to a Service which is not there, or not for it.</summary>
[Rule("gateway-route-backend-missing", 1125, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class GatewayRouteBackendMissing : Rule<Manifest>
{
    private const string Group = "gateway.networking.k8s.io";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest.Group != Group || manifest.Kind is not ("HTTPRoute" or "GRPCRoute" or "TCPRoute" or "TLSRoute" or "UDPRoute"))
            return;
        foreach (var backend in manifest.Root["spec"]["rules"].Children.SelectMany(r => r["backendRefs"].Children))
        {
            if ((backend["kind"].Text ?? "Service") == "Service" && (backend["group"].Text ?? "").Length == 0 && !backend["kind"].IsUnknown)
                Check(manifest, backend, context);
        }
    }

    private static void Check(Manifest route, Node backend, RuleContext context)
    {
        var inNamespace = backend["namespace"];
        if (inNamespace.IsUnknown)
            return;
        var reference = new Reference(route, "Service", backend["name"]) { InNamespace = inNamespace.Text };
        var resolution = reference.Resolve(context.Bundle);
        if (resolution is { IsMissing: true } missing)
        {
            reference.ReportMissing(context, missing, $"{route.DisplayName} sends requests to", "they would be answered with an error (500)");
        }
        else if (resolution is { Kind: ResolutionKind.Found } && inNamespace.Text is { } other && route.Namespace.Length > 0 && other != route.Namespace && !IsGranted(route, other, backend, context.Bundle))
        {
            context.Report(
                inNamespace,
                $"{route.DisplayName} sends requests to Service '{backend["name"].Text}' of namespace '{other}', which does not allow it",
                help: $"they would be answered with an error (500); add a ReferenceGrant to namespace '{other}' that lets {route.Kind}s of '{route.Namespace}' refer to Services",
                severity: context.Bundle.IsComplete ? Severity.Error : Severity.Warning);
        }
    }

    // The namespace that is referred to has to say who may.
    private static bool IsGranted(Manifest route, string other, Node backend, Bundle bundle) => bundle.ObjectsOf("ReferenceGrant").Any(grant =>
        (grant.Namespace == other || grant.Namespace.Length == 0)
        && grant.Root["spec"]["from"].Children.Any(f => IsOrUnknown(f["group"], Group) && IsOrUnknown(f["kind"], route.Kind) && IsOrUnknown(f["namespace"], route.Namespace))
        && grant.Root["spec"]["to"].Children.Any(t => IsOrUnknown(t["kind"], "Service") && (t["name"].IsAbsent || IsOrUnknown(t["name"], backend["name"].Text ?? ""))));

    private static bool IsOrUnknown(Node node, string text) => node.IsUnknown || node.Text == text;
}
