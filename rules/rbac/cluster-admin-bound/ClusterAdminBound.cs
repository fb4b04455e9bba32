namespace Plimsoll.Rules.Rbac;

/// <summary>Somebody who is bound to the ClusterRole that may do everything.</summary>
[Rule("cluster-admin-bound", 1263, Severity.Error, Profile.Recommended)]
public sealed class ClusterAdminBound : AdminBindingRule
{
    private protected override bool IsMeant(Role role) => AdminRoles.IsClusterAdmin(role);
}
