namespace Plimsoll.Rules.Security;

/// <summary>A container that may forge network packets.</summary>
[Rule("net-raw-capability-added", 1213, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class NetRawCapabilityAdded : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var added in Capability.AddedTo(container))
        {
            if (added.Name == "NET_RAW")
            {
                added.Report(
                    container,
                    $"{container.DisplayName} adds the capability NET_RAW: it may forge network packets",
                    help: "it could pose as another pod of its network, or as the DNS server; remove it (ping works without it on nodes of today, see net.ipv4.ping_group_range)",
                    context);
            }
        }
    }
}
