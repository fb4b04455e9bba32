namespace Plimsoll.Rules.Security;

/// <summary>A container with more rights than containers have by default.</summary>
[Rule("capability-added", 1203, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class CapabilityAdded : Rule<Container>
{
    /// <summary>The capabilities that may be added.</summary>
    [Option("Capabilities that may be added.")]
    public IReadOnlyList<string> Allowed { get; set; } = ["NET_BIND_SERVICE"];

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var added in Capability.AddedTo(container))
        {
            if (Allowed.Any(a => Capability.Normalise(a) == added.Name) || IsSaidByAnother(added.Name, context.Rules))
                continue;
            added.Report(
                container,
                $"{container.DisplayName} adds the capability {added.Name}",
                help: "whoever breaks into it could use it as well; remove it unless the program fails without it",
                context);
        }
    }

    private static bool IsSaidByAnother(string name, RuleSet rules) => name switch
    {
        "SYS_ADMIN" => rules.Has(typeof(SysAdminCapabilityAdded)),
        "SYS_MODULE" => rules.Has(typeof(SysModuleCapabilityAdded)),
        "NET_RAW" => rules.Has(typeof(NetRawCapabilityAdded)),
        _ => DangerousCapabilityAdded.IsDangerous(name) && rules.Has(typeof(DangerousCapabilityAdded)),
    };
}
