namespace Plimsoll.Rules.Rbac;

/// <summary>A role that allows to talk to the kubelets through the API server.</summary>
[Rule("role-can-access-node-proxy", 1264, Severity.Error, Profile.Recommended)]
public sealed class RoleCanAccessNodeProxy : RoleRule
{
    private const string Danger = "run commands in every container of the cluster by way of the kubelets, past audit log and admission";

    // With 'get' the kubelet runs commands as well, through a WebSocket; but many that only read metrics have it.
    private static readonly Power[] Powers =
    [
        new("", "nodes/proxy", ["create"], Danger) { IsOfCluster = true },
        new("", "nodes/proxy", ["get"], Danger) { IsOfCluster = true, AtMost = Severity.Warning },
    ];

    private protected override string Remedy => "grant 'nodes/metrics', 'nodes/stats' or 'nodes/log' instead, whichever is read";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) => rule.CoversAllResources ? null : Power.FirstIn(rule, role, Powers);
}
