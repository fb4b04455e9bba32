namespace Plimsoll.Rules.Rbac;

/// <summary>A role that allows to give others roles whose rights its holder does not have.</summary>
[Rule("role-can-bind-roles", 1266, Severity.Error, Profile.Recommended)]
public sealed class RoleCanBindRoles : RoleRule
{
    private static readonly Power[] Powers =
    [
        new(Power.Rbac, "clusterroles", ["bind"], "give anybody the role cluster-admin in {where}") { Name = "cluster-admin" },
        new(Power.Rbac, "roles", ["bind"], "give anybody every Role of {where}"),
    ];

    private protected override string Remedy => "list the roles that may be given in 'resourceNames', or remove 'bind'";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) =>
        rule.CoversAllResources || rule.GrantsAllVerbs ? null : Power.FirstIn(rule, role, Powers);
}
