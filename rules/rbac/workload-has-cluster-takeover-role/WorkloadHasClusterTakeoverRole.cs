namespace Plimsoll.Rules.Rbac;

/// <summary>A workload whose pods may gain every right in the cluster.</summary>
[Rule("workload-has-cluster-takeover-role", 1278, Severity.Error, Profile.Recommended)]
public sealed class WorkloadHasClusterTakeoverRole : WorkloadGrantRule
{
    private const string RunPods = "run pods in every namespace, also in kube-system and under its ServiceAccounts";
    private static readonly string[] Create = ["create"];
    private static readonly string[] CreateOrChange = ["create", "update", "patch"];

    // Other ways to the same end are told at the role itself.
    private static readonly Power[] Powers =
    [
        new("", "serviceaccounts/token", Create, "get a token of every ServiceAccount of the cluster"),
        new("", "pods", Create, RunPods),
        .. new[] { "deployments", "daemonsets", "statefulsets", "replicasets" }.Select(r => new Power("apps", r, CreateOrChange, RunPods)),
        new("", "replicationcontrollers", CreateOrChange, RunPods),
        new("batch", "jobs", Create, RunPods),
        new("batch", "cronjobs", CreateOrChange, RunPods),
        new("", "secrets", ["get", "list", "watch"], "read every Secret of the cluster") { AtMost = Severity.Warning },
    ];

    private protected override WorkloadDanger? Judge(RoleGrant grant)
    {
        if (!grant.IsClusterWide || grant.Role.IsOfSystem || grant.Role.AdminRule is not null)
            return null;
        var found = grant.Role.Rules.Where(r => !r.CoversAllResources).Select(r => Power.FirstIn(r, grant.Role, Powers)).OfType<DangerousGrant>().ToList();
        if (found.Count == 0)
            return null;
        var worst = found.OrderByDescending(f => f.AtMost).First();
        return new WorkloadDanger(
            worst.Danger,
            worst.Resource,
            "grant it by a RoleBinding in the namespaces that the program looks after",
            grant.Role.ServesCustomResources ? worst.AtMost - 1 : worst.AtMost);
    }
}
