namespace Plimsoll.Rules.Security;

/// <summary>A container for which the filter of system calls is switched off.</summary>
[Rule("seccomp-unconfined", 1222, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class SeccompUnconfined : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        if (pod.IsWindows)
            return;
        foreach (var setting in SecuritySetting.In(pod, "seccompProfile"))
        {
            var type = setting.Value["type"];
            if (type.Text != "Unconfined")
                continue;
            context.ReportNodeAccess(
                setting,
                type,
                $"{setting.Who} may use every system call: the seccomp profile is Unconfined",
                help: "a mistake of the kernel in a call that the program never needs would be open to whoever breaks into it; write RuntimeDefault",
                fix: Fix.Unsafe("Write RuntimeDefault", Edit.Set(type, "RuntimeDefault")));
        }
    }
}
