namespace Plimsoll.Rules.Security;

/// <summary>A container with the capability SYS_MODULE.</summary>
[Rule("sys-module-capability-added", 1229, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class SysModuleCapabilityAdded : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var added in Capability.AddedTo(container))
        {
            if (added.Name == "SYS_MODULE")
            {
                added.Report(
                    container,
                    $"{container.DisplayName} adds the capability SYS_MODULE: it may load modules into the kernel of its node",
                    help: "whoever breaks into it could run any code in the kernel; remove the capability, and load the module when the node starts",
                    context);
            }
        }
    }
}
