namespace Plimsoll.Rules.References;

/// <summary>A volume of a pod that none of its containers mounts.</summary>
[Rule("volume-unused", 1097, Severity.Warning, Profile.Recommended)]
public sealed class VolumeUnused : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        if (!pod.Workload.IsBuiltIn || pod.Containers.Length == 0)
            return;
        foreach (var volume in pod.Volumes)
        {
            var name = volume.Node["name"];
            if (name.Text is { Length: > 0 } text && !Placeholders.Contains(text) && pod.IsMounted(volume) == false && !IsMountedByASlip(pod, text) && !IsInjected(pod.Workload))
                Report(pod, volume, context);
        }
    }

    private static void Report(PodSpec pod, Volume volume, RuleContext context)
    {
        // Of two of one name the claim is what containers mount.
        var help = pod.IsReplacedByClaim(volume)
            ? "the claim of that name takes its place; remove the volume"
            : "no program sees what is in it; add it to the 'volumeMounts' of a container, or remove it";
        context.Report(volume.Node["name"], $"no container of {pod.Workload.Manifest.DisplayName} mounts the volume '{volume.Name}'", help);
    }

    // What adds containers may mount it there.
    private static bool IsInjected(Workload workload) =>
        new[] { workload.Template["metadata"]["annotations"], workload.Template["metadata"]["labels"], workload.Annotations }
            .Any(m => m.IsUnknown || m.Entries.Any(c => c.Key!.Contains("inject", StringComparison.OrdinalIgnoreCase)));

    // A mount that names it wrongly is the mistake then, and reported there.
    private static bool IsMountedByASlip(PodSpec pod, string volume) => pod.Containers
        .SelectMany(c => c.Node["volumeMounts"].Children.Concat(c.Node["volumeDevices"].Children))
        .Any(m => m["name"].Text is { } mounted && !pod.Volumes.Any(v => v.Name == mounted) && NearestName.Among([volume], mounted).Count > 0);
}
