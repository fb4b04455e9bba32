namespace Plimsoll.Rules.Rbac;

/// <summary>A workload whose pods may do everything.</summary>
[Rule("workload-has-admin-role", 1277, Severity.Error, Profile.Recommended)]
public sealed class WorkloadHasAdminRole : WorkloadGrantRule
{
    private protected override WorkloadDanger? Judge(RoleGrant grant)
    {
        // A group is no affair of one workload; it is told at the binding.
        if (grant.Role.AdminRule is not { } rule || grant.Subject.IsNamespaceGroup)
            return null;
        var isOfCluster = grant.IsClusterWide || grant.Binding.Manifest.Namespace == "kube-system";
        return new WorkloadDanger(
            grant.IsClusterWide ? "do everything in the cluster" : grant.Binding.Manifest.Namespace is { Length: > 0 } space ? $"do everything in namespace '{space}'" : "do everything in its namespace",
            rule.Resources,
            "bind its ServiceAccount to a role with the rights that the program needs",
            isOfCluster ? Severity.Error : Severity.Warning);
    }
}
