namespace Plimsoll.Rules.Security;

/// <summary>A container that may forge network packets without having asked for it.</summary>
[Rule("net-raw-capability-not-dropped", 1214, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class NetRawCapabilityNotDropped : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        // A privileged one has all of them, whatever is dropped.
        if (container.IsPrivileged)
            return;

        // Who is asked to drop all need not hear of one.
        if (context.Rules.Has(typeof(CapabilitiesNotAllDropped)) || container.Pod.IsWindows || !Capability.IsKept(container, "NET_RAW") || Hardening.IsSaidAsAWhole(container, context))
            return;
        var drop = container.SecurityContext["capabilities"]["drop"];
        context.Report(
            drop,
            $"{container.DisplayName} keeps the capability NET_RAW: as root it may forge network packets",
            help: "it could pose as another pod of its network, or as the DNS server; write capabilities: {drop: [ALL]}, or at least drop NET_RAW",
            fix: Fix.Unsafe("Drop NET_RAW", Edit.Append(drop, "NET_RAW")));
    }
}
