namespace Plimsoll.Rules.Network;

/// <summary>A NetworkPolicy that does not say for which pods it is.</summary>
[Rule("networkpolicy-without-selector", 1359, Severity.Warning, Profile.Strict, Fix = FixAvailability.Safe)]
public sealed class NetworkpolicyWithoutSelector : Rule<NetworkPolicy>
{
    /// <inheritdoc/>
    public override void Check(NetworkPolicy policy, RuleContext context)
    {
        var selector = policy.Spec["podSelector"];
        if (!selector.IsAbsent || !policy.Spec.IsMapping)
            return;
        var directions = (policy.GovernsIngress, policy.GovernsEgress) switch
        {
            (true, true) => "whom all pods of its namespace may call, and who may call them",
            (false, true) => "whom all pods of its namespace may call",
            _ => "who may call all pods of its namespace",
        };
        context.Report(
            selector,
            $"{policy.Manifest.DisplayName} has no podSelector, so that it decides {directions}",
            help: "write podSelector: {} if all pods are meant, else their labels; before Kubernetes 1.33 kubectl refuses a policy without it",
            fix: Fix.Safe("Say that all pods are meant", Edit.Set(selector, NodeValue.Mapping())));
    }
}
