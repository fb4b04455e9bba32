namespace Plimsoll.Rules.References;

/// <summary>An Ingress whose certificate is in a Secret that is not there.</summary>
[Rule("ingress-tls-secret-missing", 1126, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class IngressTlsSecretMissing : Rule<Ingress>
{
    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        foreach (var name in ingress.Spec["tls"].Children.Select(t => t["secretName"]))
        {
            // Certificates are mostly made by something else; only a Secret that is nearly there shows what was meant.
            var reference = new Reference(ingress.Manifest, "Secret", name);
            if (reference.Resolve(context.Bundle) is { IsMissing: true } missing && (missing.HasNearMiss || context.Bundle.IsComplete))
                reference.ReportMissing(context, missing, $"{ingress.Manifest.DisplayName} takes its certificate from", "browsers would be shown a certificate that is not for this host", mildest: Severity.Info);
        }
    }
}
