namespace Plimsoll.Rules.References;

/// <summary>A part of the API server that asks a Service which is not there.</summary>
[Rule("webhook-service-missing", 1128, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class WebhookServiceMissing : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        switch (manifest.Kind)
        {
            case "ValidatingWebhookConfiguration" or "MutatingWebhookConfiguration":
                foreach (var webhook in manifest.Root["webhooks"].Children)
                    Check(manifest, webhook["clientConfig"]["service"], "every request that it looks at would be refused, or pass unseen (failurePolicy)", context);
                break;
            case "APIService":
                Check(manifest, manifest.Root["spec"]["service"], "the API that it serves would be away, and deleting namespaces would hang", context);
                break;
            case "CustomResourceDefinition":
                Check(manifest, manifest.Root["spec"]["conversion"]["webhook"]["clientConfig"]["service"], "its objects could not be read in another version", context);
                break;
        }
    }

    private static void Check(Manifest from, Node service, string consequence, RuleContext context)
    {
        // The namespace of an APIService's Service is the one that its kustomization sets.
        var space = service["namespace"];
        var set = from is { Kind: "APIService", Namespace.Length: > 0 } ? from.Namespace : null;
        if (!service.IsMapping || (space.IsUnknown && set is null))
            return;
        var reference = new Reference(from, "Service", service["name"]) { InNamespace = space.Text ?? set };
        if (reference.Resolve(context.Bundle) is { IsMissing: true } missing)
            reference.ReportMissing(context, missing, $"{from.DisplayName} asks", consequence);
    }
}
