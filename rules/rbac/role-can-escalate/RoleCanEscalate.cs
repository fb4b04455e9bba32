namespace Plimsoll.Rules.Rbac;

/// <summary>A role that allows to write roles with more rights than its holder has.</summary>
[Rule("role-can-escalate", 1270, Severity.Error, Profile.Recommended)]
public sealed class RoleCanEscalate : RoleRule
{
    private static readonly Power[] Powers =
    [
        new(Power.Rbac, "clusterroles", ["escalate"], "take every right in {where}") { IsOfCluster = true },
        new(Power.Rbac, "roles", ["escalate"], "take every right in {where}"),
    ];

    private protected override string Remedy => "remove 'escalate': roles can be written without it as long as they grant no more than the writer may do";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) =>
        rule.CoversAllResources || rule.GrantsAllVerbs ? null : Power.FirstIn(rule, role, Powers);
}
