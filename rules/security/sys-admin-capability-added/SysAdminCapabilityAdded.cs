namespace Plimsoll.Rules.Security;

/// <summary>A container with the capability SYS_ADMIN.</summary>
[Rule("sys-admin-capability-added", 1228, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class SysAdminCapabilityAdded : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var added in Capability.AddedTo(container))
        {
            if (added.Name == "SYS_ADMIN")
            {
                added.Report(
                    container,
                    $"{container.DisplayName} adds the capability SYS_ADMIN: it may do nearly all that root can do",
                    help: "whoever breaks into it could mount the disks of the node and leave the container; remove the capability, and add the smaller one that the program needs",
                    context);
            }
        }
    }
}
