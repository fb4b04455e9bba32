namespace Plimsoll.Rules.Rbac;

/// <summary>A role that allows to act in the name of others.</summary>
[Rule("role-can-impersonate", 1272, Severity.Error, Profile.Recommended)]
public sealed class RoleCanImpersonate : RoleRule
{
    private static readonly Power[] Powers =
    [
        new("", "users", ["impersonate"], "act in the name of every user, administrators included") { IsOfCluster = true },
        new("", "groups", ["impersonate"], "act as a member of every group, system:masters included") { IsOfCluster = true, Name = "system:masters" },
        new("", "serviceaccounts", ["impersonate"], "act in the name of every ServiceAccount of {where}"),
    ];

    private protected override string Remedy => "list who may be impersonated in 'resourceNames', or remove 'impersonate'";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) =>
        rule.CoversAllResources || rule.GrantsAllVerbs ? null : Power.FirstIn(rule, role, Powers);
}
