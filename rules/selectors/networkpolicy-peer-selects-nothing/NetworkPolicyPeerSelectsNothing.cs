namespace Plimsoll.Rules.Selectors;

/// <summary>A NetworkPolicy that lets pods in or out which are not there.</summary>
[Rule("networkpolicy-peer-selects-nothing", 1106, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class NetworkPolicyPeerSelectsNothing : SelectionRule<NetworkPolicy>
{
    /// <inheritdoc/>
    public override void Check(NetworkPolicy policy, RuleContext context)
    {
        Check(policy, policy.Sources, "lets in the pods with", "nobody would be let in by it", context);
        Check(policy, policy.Destinations, "lets its pods call those with", "nobody could be called by it", context);
    }

    // With a namespace selector other namespaces are meant, whose labels are mostly not known.
    private void Check(NetworkPolicy policy, IEnumerable<Node> peers, string selects, string consequence, RuleContext context)
    {
        foreach (var peer in peers.Where(p => p["namespaceSelector"].Kind == NodeKind.Absent))
            Selected(policy.Manifest, LabelSelector.Of(peer["podSelector"])).ReportNothing(context, selects, consequence);
    }
}
