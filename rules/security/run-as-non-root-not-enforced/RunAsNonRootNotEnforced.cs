namespace Plimsoll.Rules.Security;

/// <summary>A container that may run as root.</summary>
[Rule("run-as-non-root-not-enforced", 1219, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class RunAsNonRootNotEnforced : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (!MayRunAsRoot(container))
            return;
        var nonRoot = container.EffectiveSecurity("runAsNonRoot");
        var isMissing = Hardening.IsMissing(container);
        context.ReportNodeAccess(
            container,
            nonRoot,
            isMissing
                ? $"{container.DisplayName} sets no security context: it may run as root, with all rights that containers have by default"
                : $"{container.DisplayName} may run as root: {(nonRoot.IsFalse ? "runAsNonRoot is false" : "runAsNonRoot is not set")}, and no runAsUser is",
            help: isMissing
                ? "whoever breaks into it is one mistake of the kernel away from the node; "
                    + "write securityContext: {runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}"
                : "root in a container is root on the node as soon as it gets out; write runAsNonRoot: true, and a runAsUser above 0 where the image names none",
            fix: nonRoot.IsFalse ? Fix.Unsafe("Refuse to run as root", Edit.Set(nonRoot, true)) : Hardening.Fix(container, "runAsNonRoot", context));
    }

    /// <summary>Whether nothing keeps a container from running as the root of its node; one that is told to is a matter of run-as-user-root.</summary>
    internal static bool MayRunAsRoot(Container container) =>
        container.EffectiveSecurity("runAsNonRoot") is { IsAbsent: true } or { IsFalse: true }
        && container.EffectiveSecurity("runAsUser").IsAbsent
        && !container.Pod.IsWindows
        && !container.Pod.HasUserNamespace;
}
