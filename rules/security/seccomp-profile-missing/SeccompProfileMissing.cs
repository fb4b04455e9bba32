namespace Plimsoll.Rules.Security;

/// <summary>A container that may use every system call.</summary>
[Rule("seccomp-profile-missing", 1221, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class SeccompProfileMissing : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        // A privileged one runs without a profile, whatever is set.
        if (container.IsPrivileged)
            return;
        var profile = container.EffectiveSecurity("seccompProfile");
        if (!profile.IsAbsent || container.Pod.IsWindows || Hardening.IsSaidAsAWhole(container, context))
            return;
        context.Report(
            profile,
            $"{container.DisplayName} may use every system call: no seccomp profile is set",
            help: "a mistake of the kernel in a call that the program never needs would be open to whoever breaks into it; write seccompProfile: {type: RuntimeDefault}, in the pod's securityContext for all its containers",
            fix: Hardening.Fix(container, "seccompProfile", context));
    }
}
