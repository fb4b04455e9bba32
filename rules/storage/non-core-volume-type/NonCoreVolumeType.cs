namespace Plimsoll.Rules.Storage;

/// <summary>A volume whose server or device is written into the pod.</summary>
/// <remarks>The types of single cloud providers are deprecated and a matter of deprecated-field.</remarks>
[Rule("non-core-volume-type", 1078, Severity.Warning, Profile.Strict)]
public sealed class NonCoreVolumeType : Rule<PodSpec>
{
    private static readonly string[] Types = ["nfs", "iscsi", "fc"];

    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var volume in pod.Volumes)
        {
            foreach (var type in Types.Select(t => volume.Node[t]).Where(t => t.IsPresent))
            {
                context.Report(
                    type,
                    $"the volume '{volume.Name}' of {pod.Workload.Manifest.DisplayName} is of type '{type.Key}', which ties the pod to one server or device",
                    help: "the restricted Pod Security Standard refuses it, and moving the data means changing every pod; "
                        + "describe the storage in a PersistentVolume or a CSI driver and mount a persistentVolumeClaim");
            }
        }
    }
}
