namespace Plimsoll.Rules.Rbac;

/// <summary>A role that grants every verb on something that rights can be gained with.</summary>
[Rule("role-wildcard-verb-on-sensitive-resource", 1275, Severity.Error, Profile.Recommended)]
public sealed class RoleWildcardVerbOnSensitiveResource : RoleRule
{
    private const string RunPods = "start, change and delete whatever runs in {where}, under any of its ServiceAccounts";
    private static readonly string[] All = ["*"];

    // The most dangerous first: on these, '*' holds a verb that hardly anybody thinks of.
    private static readonly Power[] Powers =
    [
        new(Power.Rbac, "clusterroles", All, "take every right in {where}, since '*' includes 'escalate' and 'bind'") { IsOfCluster = true },
        new(Power.Rbac, "roles", All, "take every right in {where}, since '*' includes 'escalate' and 'bind'"),
        new("", "users", All, "act in the name of every user, since '*' includes 'impersonate'") { IsOfCluster = true },
        new("", "groups", All, "act as a member of every group, since '*' includes 'impersonate'") { IsOfCluster = true },
        new("", "serviceaccounts", All, "act in the name of every ServiceAccount of {where}, since '*' includes 'impersonate'"),
        new(Power.Rbac, "clusterrolebindings", All, "take its own rights to others, and theirs away") { IsOfCluster = true, AtMost = Severity.Warning },
        new(Power.Rbac, "rolebindings", All, "take its own rights to others in {where}, and theirs away") { AtMost = Severity.Warning },
        new("", "secrets", All, "read, change and delete every Secret of {where}") { AtMost = Severity.Warning },
        .. new[] { "pods", "replicationcontrollers" }.Select(r => new Power("", r, All, RunPods) { AtMost = Severity.Warning }),
        .. new[] { "deployments", "daemonsets", "statefulsets", "replicasets" }.Select(r => new Power("apps", r, All, RunPods) { AtMost = Severity.Warning }),
        .. new[] { "jobs", "cronjobs" }.Select(r => new Power("batch", r, All, RunPods) { AtMost = Severity.Warning }),
    ];

    private protected override string Remedy => "write the verbs that are needed instead of '*'";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) =>
        !rule.GrantsAllVerbs || rule.CoversAllResources ? null : Power.FirstIn(rule, role, Powers);
}
