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
        context.Report(
            privileged,
            $"{container.DisplayName} has root access to the node it runs on",
            help: "remove 'privileged' and add only the capabilities that the program needs",
            fix: Fix.Unsafe("Run without privileges", Edit.Set(privileged, false)));
    }
}
