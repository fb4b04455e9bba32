namespace Plimsoll.Rules.References;

/// <summary>An object that names a class which is nearly one of those that the input defines.</summary>
[Rule("class-reference-missing", 1129, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class ClassReferenceMissing : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        foreach (var (kind, name, consequence) in ClassesOf(manifest, context.Bundle))
        {
            // Classes are mostly brought by the cluster: only one that is nearly there shows what was meant.
            var reference = new Reference(manifest, kind, name);
            if (name.IsPresent && reference.Resolve(context.Bundle) is { IsMissing: true, Nearest: not null } missing)
                reference.ReportMissing(context, missing, $"{manifest.DisplayName} names", consequence);
        }
    }

    private static IEnumerable<(string Kind, Node Name, string Consequence)> ClassesOf(Manifest manifest, Bundle bundle)
    {
        if (manifest is { Kind: "PersistentVolumeClaim", Group: "" })
            yield return ("StorageClass", manifest.Root["spec"]["storageClassName"], "the claim would stay pending");
        switch (bundle.ViewOf(manifest))
        {
            case Ingress ingress:
                yield return ("IngressClass", ingress.Spec["ingressClassName"], "no controller would serve it");
                break;
            case Workload workload:
                yield return ("PriorityClass", workload.Pod.Node["priorityClassName"], "no pod would be made");
                yield return ("RuntimeClass", workload.Pod.Node["runtimeClassName"], "no pod would be made");
                foreach (var template in workload.VolumeClaimTemplates.Children)
                    yield return ("StorageClass", template["spec"]["storageClassName"], "the claims, and with them the pods, would stay pending");
                break;
        }
    }
}
