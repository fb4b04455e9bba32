namespace Plimsoll.Rules.Security;

/// <summary>A container whose processes may gain rights that they were not started with.</summary>
[Rule("privilege-escalation-not-disabled", 1215, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class PrivilegeEscalationNotDisabled : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        var allow = container.SecurityContext["allowPrivilegeEscalation"];
        if (!(allow.IsAbsent || allow.IsTrue) || container.Pod.IsWindows || IsForced(container.SecurityContext) || Hardening.IsSaidAsAWhole(container, context))
            return;
        context.ReportNodeAccess(
            container,
            allow,
            allow.IsTrue
                ? $"{container.DisplayName} lets its processes gain rights that they were not started with"
                : $"{container.DisplayName} does not forbid its processes to gain rights that they were not started with",
            help: "a set-user-ID program in the image is enough to become root; write allowPrivilegeEscalation: false",
            fix: allow.IsTrue ? Fix.Unsafe("Forbid it", Edit.Set(allow, false)) : Hardening.Fix(container, "allowPrivilegeEscalation", context));
    }

    // The API server refuses false beside these.
    private static bool IsForced(Node securityContext) =>
        securityContext["privileged"] is { IsTrue: true } or { IsUnknown: true }
        || securityContext["capabilities"]["add"].Children.Any(c => c.Text == "CAP_SYS_ADMIN");
}
