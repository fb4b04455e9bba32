namespace Plimsoll.Rules.References;

/// <summary>A pod that mounts a PersistentVolumeClaim which is not there.</summary>
[Rule("pvc-reference-missing", 1014, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class PvcReferenceMissing : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var volume in pod.Volumes)
        {
            if (pod.IsReplacedByClaim(volume))
                continue;
            var reference = new Reference(pod.Workload.Manifest, "PersistentVolumeClaim", volume.ClaimName);
            if (reference.Resolve(context.Bundle) is { IsMissing: true } missing)
                reference.ReportMissing(context, missing, $"the volume '{volume.Name}' of {pod.Workload.Manifest.DisplayName} mounts", "the pod would stay pending");
        }
    }
}
