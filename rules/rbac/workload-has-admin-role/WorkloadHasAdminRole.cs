namespace Plimsoll.Rules.Rbac;

/// <summary>A workload whose pods may do everything.</summary>
[Rule("workload-has-admin-role", 1277, Severity.Error, Profile.Recommended)]
public sealed class WorkloadHasAdminRole : WorkloadGrantRule
{
    private const string Remedy =
        "bind its ServiceAccount to a role with the rights that the program needs, or set automountServiceAccountToken: false if it does not ask the API server";

    private protected override WorkloadDanger? Judge(IReadOnlyList<RoleGrant> grants)
    {
        // A group is no affair of one workload; it is told at the binding.
        var admin = grants.Where(g => g.Role.AdminRule is not null && !g.Subject.IsNamespaceGroup).OrderByDescending(SeverityOf).FirstOrDefault();
        if (admin is null)
            return null;
        var where = admin.IsClusterWide ? "the cluster" : NamespaceWords.Of(admin.Binding);
        return new WorkloadDanger(admin, $"do everything in {where}", admin.Role.AdminRule!.Resources, Remedy, SeverityOf(admin));
    }

    private static Severity SeverityOf(RoleGrant grant) =>
        grant.IsClusterWide || grant.Binding.Manifest.Namespace == "kube-system" ? Severity.Error : Severity.Warning;
}
