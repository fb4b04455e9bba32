namespace Plimsoll.Rules.Rbac;

/// <summary>Somebody who is bound to a role of one's own that may do everything.</summary>
[Rule("admin-equivalent-role-bound", 1260, Severity.Error, Profile.Recommended)]
public sealed class AdminEquivalentRoleBound : AdminBindingRule
{
    private protected override bool IsMeant(Role role) => !AdminRoles.IsClusterAdmin(role);
}
