using Plimsoll.Manifests.Views;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>Which sorts of volumes pods may bring along; of a hostPath the control of that name speaks.</summary>
/// <remarks>Whether <c>image</c> volumes are allowed is not told by the documentation of the standards, so that nothing is said about them.</remarks>
internal sealed class VolumeTypesControl(string name) : PodSecurityControl(name, PodSecurityLevel.Restricted)
{
    private static readonly string[] Allowed = ["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"];
    private static readonly string[] NotJudged = ["name", "hostPath", "image"];

    /// <inheritdoc/>
    public override IEnumerable<PodSecurityViolation> Check(PodSpec pod, int minor)
    {
        foreach (var volume in pod.Volumes)
        {
            foreach (var type in volume.Node.Children)
            {
                if (type.IsMapping && !Allowed.Contains(type.Key) && !NotJudged.Contains(type.Key))
                {
                    yield return new PodSecurityViolation(
                        this,
                        type,
                        $"the volume '{volume.Name}' is of type {type.Key}",
                        $"describe it in a PersistentVolume and mount a persistentVolumeClaim, or take one of {string.Join(", ", Allowed)}");
                }
            }
        }
    }
}
