namespace Plimsoll.Rules.Security;

/// <summary>A container that AppArmor leaves alone.</summary>
[Rule("apparmor-profile-overridden", 1200, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class ApparmorProfileOverridden : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        if (pod.IsWindows)
            return;
        foreach (var setting in SecuritySetting.In(pod, "appArmorProfile"))
        {
            if (setting.Value["type"].Text == "Unconfined")
                Report(pod, setting.Value["type"], setting.Who, "RuntimeDefault", context);
        }

        foreach (var profile in pod.AppArmorAnnotations)
        {
            if (profile.Text == "unconfined")
                Report(pod, profile, $"container '{profile.Key!.Substring(profile.Key.IndexOf('/') + 1)}'", "runtime/default", context);
        }
    }

    private static void Report(PodSpec pod, Node profile, string who, string normal, RuleContext context) => context.ReportNodeAccess(
        pod,
        profile,
        $"{who} may open and change what the node's AppArmor profile for containers keeps closed",
        help: $"a break-in would meet one obstacle less on its way to the node; remove the profile '{profile.Text}', or write {normal}",
        fix: Fix.Unsafe($"Write {normal}", Edit.Set(profile, normal)));
}
