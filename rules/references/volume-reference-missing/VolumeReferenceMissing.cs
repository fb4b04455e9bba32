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
            foreach (var (kind, source, name) in SourcesOf(volume.Node))
                Check(pod.Workload.Manifest, volume, kind, source, name, context);
        }
    }

    private static void Check(Manifest from, Volume volume, string kind, Node source, Node name, RuleContext context)
    {
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

    // A Secret is named `secretName` in a volume of its own and `name` in a projected one.
    private static IEnumerable<(string Kind, Node Source, Node Name)> SourcesOf(Node volume)
    {
        yield return ("ConfigMap", volume["configMap"], volume["configMap"]["name"]);
        yield return ("Secret", volume["secret"], volume["secret"]["secretName"]);
        foreach (var source in volume["projected"]["sources"].Children)
        {
            yield return ("ConfigMap", source["configMap"], source["configMap"]["name"]);
            yield return ("Secret", source["secret"], source["secret"]["name"]);
        }
    }
}
