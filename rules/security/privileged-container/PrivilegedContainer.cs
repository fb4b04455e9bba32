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
        context.ReportNodeAccess(
            container,
            privileged,
            $"{container.DisplayName} has root access to the node it runs on",
            help: "remove 'privileged' and add only the capabilities that the program needs",
            fix: Fix.Unsafe("Run without privileges", [Edit.Set(privileged, false), .. AlsoNeeded(container, context)]));
    }

    // Only now may a container forbid its processes to gain rights, and is asked to.
    private static IEnumerable<Edit> AlsoNeeded(Container container, RuleContext context)
    {
        var allow = container.SecurityContext["allowPrivilegeEscalation"];
        if (context.Rules.Has(typeof(PrivilegeEscalationNotDisabled)) && (allow.IsAbsent || allow.IsTrue))
            yield return Edit.Set(allow, false);
    }
}
