namespace Plimsoll.Rules.Selectors;

/// <summary>A NetworkPolicy that governs no pod.</summary>
[Rule("networkpolicy-selects-nothing", 1099, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class NetworkPolicySelectsNothing : SelectionRule<NetworkPolicy>
{
    /// <inheritdoc/>
    public override void Check(NetworkPolicy policy, RuleContext context) =>
        Selected(policy.Manifest, policy.PodSelector).ReportNothing(context, "governs the pods with", "it would let and block nothing");
}
