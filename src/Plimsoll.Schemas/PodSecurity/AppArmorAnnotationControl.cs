using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Schemas.PodSecurity;

/// <summary>The AppArmor profiles of annotations, as they were written before 1.30.</summary>
internal sealed class AppArmorAnnotationControl(string name) : PodSecurityControl(name, PodSecurityLevel.Baseline)
{
    /// <inheritdoc/>
    public override IEnumerable<PodSecurityViolation> Check(PodSpec pod, int minor)
    {
        foreach (var profile in pod.AppArmorAnnotations)
        {
            if (profile.Text is { Length: > 0 } text && text != "runtime/default" && !text.StartsWith("localhost/", StringComparison.Ordinal))
                yield return new PodSecurityViolation(this, profile, $"the pod sets the annotation {profile.Key}: {text}", "remove it, or write runtime/default", Edit.Set(profile, "runtime/default"));
        }
    }
}
