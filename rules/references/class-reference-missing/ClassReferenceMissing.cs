namespace Plimsoll.Rules.References;

/// <summary>An object that names a class which is nearly one of those that the input defines.</summary>
[Rule("class-reference-missing", 1129, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class ClassReferenceMissing : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest is { Kind: "PersistentVolumeClaim", Group: "" })
            Check(manifest, "StorageClass", manifest.Root["spec"]["storageClassName"], "the claim would stay pending", context);
        switch (View.Of(manifest))
        {
            case Ingress ingress:
                Check(manifest, "IngressClass", ingress.Spec["ingressClassName"], "no controller would serve it", context);
                break;
            case Workload workload:
                Check(manifest, "PriorityClass", workload.Pod.Node["priorityClassName"], "no pod would be made", context);
                Check(manifest, "RuntimeClass", workload.Pod.Node["runtimeClassName"], "no pod would be made", context);
                foreach (var template in workload.VolumeClaimTemplates.Children)
                    Check(manifest, "StorageClass", template["spec"]["storageClassName"], "the claims, and with them the pods, would stay pending", context);
                break;
        }
    }

    // Classes are mostly brought by the cluster: only one that is nearly there shows what was meant.
    private static void Check(Manifest manifest, string kind, Node name, string consequence, RuleContext context)
    {
        if (!name.IsPresent)
            return;
        var reference = new Reference(manifest, kind, name);
        if (reference.Resolve(context.Bundle) is { IsMissing: true, Nearest: not null } missing)
            reference.ReportMissing(context, missing, $"{manifest.DisplayName} names", consequence);
    }
}
