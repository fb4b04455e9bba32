using Plimsoll.Engine.Rules;
using Plimsoll.Testing;

namespace Plimsoll.Rules.Tests.Rbac;

/// <summary>What a role, its binding and the workload behind it have in common is told once, where it does the most harm.</summary>
public sealed class OneMistakeOneFindingTests
{
    private const string Everything = "[{apiGroups: [\"*\"], resources: [\"*\"], verbs: [\"*\"]}, {apiGroups: [\"\"], resources: [pods/exec, nodes/proxy], verbs: [create]}]";
    private const string AllOfCore = "[{apiGroups: [\"\"], resources: [\"*\"], verbs: [\"*\"]}]";
    private const string Roles = "[{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [\"*\"]}]";
    private const string Users = "[{apiGroups: [\"\"], resources: [users, groups], verbs: [impersonate]}]";

    private static readonly RuleSet Family = RuleSet.Of(RuleCatalogue.All, RuleCatalogue.All.Where(r => r.Family == "rbac"));

    [Theory]
    [InlineData(Everything, false, false, "role-is-admin-equivalent", Severity.Warning)]
    [InlineData(Everything, true, false, "admin-equivalent-role-bound", Severity.Error)]
    [InlineData(Everything, true, true, "workload-has-admin-role", Severity.Error)]
    [InlineData(AllOfCore, false, false, "role-covers-all-resources", Severity.Warning)]
    [InlineData(AllOfCore, true, true, "role-covers-all-resources", Severity.Error)]
    [InlineData(Roles, false, false, "role-wildcard-verb-on-sensitive-resource", Severity.Warning)]
    [InlineData(Roles, true, true, "role-wildcard-verb-on-sensitive-resource", Severity.Error)]
    [InlineData(Users, false, false, "role-can-impersonate", Severity.Warning)]
    [InlineData(Users, true, true, "role-can-impersonate", Severity.Error)]
    public void A_role_is_blamed_once(string rules, bool isBound, bool hasWorkload, string expected, Severity severity)
    {
        var finding = Assert.Single(Lint.Run(Texts(rules, isBound, hasWorkload), Family).Findings);
        Assert.Equal((expected, severity), (finding.Rule.Name, finding.Severity));
    }

    [Fact]
    public void A_workload_without_a_token_leaves_it_to_the_binding()
    {
        var texts = Texts(Everything, isBound: true, hasWorkload: true)
            .Select(t => (t.Name, t.Text.Replace("serviceAccountName", "automountServiceAccountToken: false, serviceAccountName", StringComparison.Ordinal)));
        Assert.Equal("admin-equivalent-role-bound", Assert.Single(Lint.Run(texts, Family).Findings).Rule.Name);
    }

    private static IEnumerable<(string Name, string Text)> Texts(string rules, bool isBound, bool hasWorkload)
    {
        yield return ("role.yaml", $"apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{name: power}}\nrules: {rules}\n");
        if (isBound)
        {
            yield return ("binding.yaml", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: power}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: power}
                subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
                """);
        }

        if (hasWorkload)
        {
            yield return ("web.yaml", """
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: web, namespace: shop}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: shop}
                spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {serviceAccountName: web, containers: [{name: web, image: "web:1"}]}}}
                """);
        }
    }
}
