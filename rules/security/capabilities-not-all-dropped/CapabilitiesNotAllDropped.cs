namespace Plimsoll.Rules.Security;

/// <summary>A container that keeps rights of root which it hardly needs.</summary>
[Rule("capabilities-not-all-dropped", 1202, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class CapabilitiesNotAllDropped : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        // A privileged one has all of them, whatever is dropped.
        if (container.IsPrivileged)
            return;
        if (container.Pod.IsWindows || !Capability.IsKept(container, "ALL") || Hardening.IsSaidAsAWhole(container, context))
            return;
        context.Report(
            container.SecurityContext["capabilities"]["drop"],
            $"{container.DisplayName} keeps the capabilities that container runtimes give by default",
            help: "as root it could change the owner of files, forge network packets and create devices; write capabilities: {drop: [ALL]}, and add what the program needs",
            fix: Hardening.Fix(container, "capabilities", context));
    }
}
