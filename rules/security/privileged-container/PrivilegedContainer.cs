namespace Plimsoll.Rules.Security;

/// <summary>A container that runs with full access to its node.</summary>
[Rule("privileged-container", 1042, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class PrivilegedContainer : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        var privileged = container.SecurityContext["privileged"];
        if (!privileged.IsTrue)
            return;
        var setsSysctl = ShellCommands.Starting("sysctl", container).IsPresent;
        context.ReportNodeAccess(
            container,
            privileged,
            $"{container.DisplayName} has root access to the node it runs on",
            help: setsSysctl
                ? "set what it sets with sysctl on the nodes themselves (sysctl.d, tuned, the configuration of the node pool), and remove 'privileged' with the call"
                : "remove 'privileged' and add only the capabilities that the program needs",
            fix: setsSysctl || MountsBothWays(container) ? null : Fix.Unsafe("Run without privileges", [Edit.Set(privileged, false), .. AlsoNeeded(container, context)]));
    }

    // The API server refuses it of any other container.
    private static bool MountsBothWays(Container container) =>
        container.Node["volumeMounts"].Children.Any(m => m["mountPropagation"].Text == "Bidirectional");

    // Only now may a container forbid its processes to gain rights, and is asked to.
    private static IEnumerable<Edit> AlsoNeeded(Container container, RuleContext context)
    {
        var allow = container.SecurityContext["allowPrivilegeEscalation"];
        if (context.Rules.Has(typeof(PrivilegeEscalationNotDisabled)) && (allow.IsAbsent || allow.IsTrue))
            yield return Edit.Set(allow, false);
    }
}
