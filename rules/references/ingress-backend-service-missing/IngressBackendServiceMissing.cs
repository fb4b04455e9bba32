namespace Plimsoll.Rules.References;

/// <summary>An Ingress that sends requests to a Service which is not there.</summary>
[Rule("ingress-backend-service-missing", 1015, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class IngressBackendServiceMissing : Rule<Ingress>
{
    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        foreach (var backend in ingress.Backends)
        {
            if (backend.IsControllerAction)
                continue;
            var reference = new Reference(ingress.Manifest, "Service", backend.ServiceName);
            if (reference.Resolve(context.Bundle) is { IsMissing: true } missing)
                reference.ReportMissing(context, missing, $"{ingress.Manifest.DisplayName} sends requests to", "they would be answered with an error (503)");
        }
    }
}
