namespace Plimsoll.Rules.Security;

/// <summary>A container that sees more of its node's kernel than others.</summary>
[Rule("proc-mount-not-default", 1216, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class ProcMountNotDefault : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        // In a user namespace of its own, which the API server asks for, it is meant for containers within containers.
        var procMount = container.SecurityContext["procMount"];
        if (procMount.Text is null or "Default" || container.Pod.HasUserNamespace || container.Pod.IsWindows)
            return;
        context.ReportNodeAccess(
            container,
            procMount,
            $"{container.DisplayName} sees all of /proc, where others see a part",
            help: "it could read and change settings of the node's kernel; remove 'procMount', or give the pod users of its own with hostUsers: false",
            fix: Fix.Unsafe("Remove 'procMount'", Edit.Remove(procMount)));
    }
}
