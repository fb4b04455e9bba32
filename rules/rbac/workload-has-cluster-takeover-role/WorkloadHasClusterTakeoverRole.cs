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
        new("", "pods", Create, RunPods),
        .. new[] { "deployments", "daemonsets", "statefulsets", "replicasets" }.Select(r => new Power("apps", r, CreateOrChange, RunPods)),
        new("", "replicationcontrollers", CreateOrChange, RunPods),
        new("batch", "jobs", Create, RunPods),
        new("batch", "cronjobs", CreateOrChange, RunPods),
        new("", "serviceaccounts/token", Create, "get a token of every ServiceAccount of the cluster"),
        new("", "secrets", ["get", "list", "watch"], "read every Secret of the cluster") { AtMost = Severity.Warning },
    ];

    private protected override WorkloadDanger? Judge(IReadOnlyList<RoleGrant> grants)
    {
        if (grants.Any(g => g.IsClusterWide && g.Role.Rules.Any(r => r.CoversAllResources && r.CoversGroup(""))))
            return null;
        (RoleGrant Grant, DangerousGrant Found)? worst = null;
        foreach (var grant in grants.Where(g => g.IsClusterWide))
        {
            foreach (var found in grant.Role.Rules.Select(r => Power.FirstIn(r, grant.Role, Powers)).OfType<DangerousGrant>())
            {
                if (worst is not { } w || found.AtMost > w.Found.AtMost)
                    worst = (grant, found);
            }
        }

        return worst is { } danger ? Describe(danger.Grant, danger.Found, grants.Any(g => g.Role.ServesCustomResources)) : null;
    }

    private static WorkloadDanger Describe(RoleGrant grant, DangerousGrant found, bool isOperator) => new(
        grant,
        found.Danger,
        found.Resource,
        isOperator
            ? "let the operator look after single namespaces and bind its role there; if it has to see all of them, name its ServiceAccount in the option 'allowed-subjects'"
            : "grant it by RoleBindings in the namespaces that the program looks after, or set automountServiceAccountToken: false if it does not ask the API server",
        isOperator ? found.AtMost - 1 : found.AtMost);
}
