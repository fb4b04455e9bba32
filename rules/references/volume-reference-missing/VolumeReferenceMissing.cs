namespace Plimsoll.Rules.References;

/// <summary>A volume made of a ConfigMap or Secret that is not there, or of keys that it does not have.</summary>
[Rule("volume-reference-missing", 1091, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class VolumeReferenceMissing : Rule<PodSpec>
{
    private const string Consequence = "the pod would not start";

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var volume in pod.Volumes)
        {
            // The kubelet prepares only what is mounted; a claim template takes the place of a volume of the same name.
            if (pod.IsMounted(volume) == false || pod.IsReplacedByClaim(volume))
                continue;

            // A Secret is named `secretName` in a volume of its own and `name` in a projected one.
            Check(pod.Workload.Manifest, volume, "ConfigMap", volume.Node["configMap"], "name", context);
            Check(pod.Workload.Manifest, volume, "Secret", volume.Node["secret"], "secretName", context);
            foreach (var source in volume.Node["projected"]["sources"].Children)
            {
                Check(pod.Workload.Manifest, volume, "ConfigMap", source["configMap"], "name", context);
                Check(pod.Workload.Manifest, volume, "Secret", source["secret"], "name", context);
            }
        }
    }

    private static void Check(Manifest from, Volume volume, string kind, Node source, string nameKey, RuleContext context)
    {
        var name = source[nameKey];
        if (name.IsAbsent || source["optional"].IsTrue)
            return;
        var reference = new Reference(from, kind, name);
        if (reference.Resolve(context.Bundle) is { IsMissing: true } missing)
        {
            reference.ReportMissing(context, missing, $"{Who()} its files from", Consequence);
            return;
        }

        foreach (var item in source["items"].Children)
        {
            var key = new KeyReference(from, kind, name, item["key"]);
            if (key.HolderWithoutKey(context.Bundle) is { } holder)
                key.ReportMissing(context, holder, $"{Who()} a file from", Consequence);
        }

        string Who() => $"the volume '{volume.Name}' of {from.DisplayName} takes";
    }
}
