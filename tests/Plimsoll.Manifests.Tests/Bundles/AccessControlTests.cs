using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Bundles;

public sealed class AccessControlTests
{
    [Theory]
    [InlineData("ServiceAccount", "web", "shop", "shop", true)]
    [InlineData("ServiceAccount", "web", "shop", "other", false)]
    [InlineData("ServiceAccount", "web", "shop", "", true)]
    [InlineData("ServiceAccount", "other", "shop", "shop", false)]
    [InlineData("User", "system:serviceaccount:shop:web", "", "shop", true)]
    [InlineData("Group", "system:serviceaccounts:shop", "", "shop", true)]
    [InlineData("Group", "system:serviceaccounts:shop", "", "other", false)]
    [InlineData("Group", "system:serviceaccounts", "", "other", false)]
    [InlineData("Group", "developers", "", "shop", false)]
    public void Workloads_are_granted_what_their_ServiceAccount_is(string kind, string name, string @namespace, string ofWorkload, bool isGranted)
    {
        var bundle = BundleOf(("t", $"{Binding("ClusterRole", "edit", kind, name, @namespace)}---\n{Deployment("web", ofWorkload)}"));
        var grants = bundle.Access.GrantsTo(bundle.ViewsOf<Workload>().Single()).ToList();
        Assert.Equal(isGranted, grants.Count == 1);
        Assert.All(grants, g => Assert.True(g.IsClusterWide && g.Role.IsBuiltIn));
    }

    [Theory]
    [InlineData("shop", "shop", true)]
    [InlineData("shop", "", false)]
    [InlineData("default", "", true)]
    public void A_ServiceAccount_default_is_in_every_namespace(string ofSubject, string ofWorkload, bool isGranted)
    {
        var bundle = BundleOf(("t", $"{Binding("ClusterRole", "edit", "ServiceAccount", "default", ofSubject)}---\n{Deployment("", ofWorkload)}"));
        Assert.Equal(isGranted, bundle.Access.GrantsTo(bundle.ViewsOf<Workload>().Single()).Any());
    }

    [Fact]
    public void Without_namespaces_only_neighbours_belong_together()
    {
        var bundle = BundleOf(
            ("a/access.yaml", Binding("ClusterRole", "edit", "ServiceAccount", "web", "")),
            ("a/web.yaml", Deployment("web", "")),
            ("b/web.yaml", Deployment("web", "")));
        Assert.Equal([true, false], bundle.ViewsOf<Workload>().Select(w => bundle.Access.GrantsTo(w).Any()));
        Assert.Single(bundle.Access.WorkloadsOf(bundle.ViewsOf<RoleBinding>().Single().Subjects[0]));
    }

    [Theory]
    [InlineData("ClusterRoleBinding", "ClusterRole", RoleReach.Cluster)]
    [InlineData("RoleBinding", "ClusterRole", RoleReach.Namespaces)]
    [InlineData("RoleBinding", "Role", RoleReach.Namespaces)]
    [InlineData("ConfigMap", "ClusterRole", RoleReach.Nobody)]
    public void A_role_reaches_as_far_as_its_bindings(string binding, string kind, RoleReach reach)
    {
        var bundle = BundleOf(("t", $"{Role(kind)}---\n{Binding(kind, "reader", "User", "jane", "").Replace("ClusterRoleBinding", binding, StringComparison.Ordinal)}"));
        Assert.Equal(reach, bundle.Access.ReachOf(bundle.ViewsOf<Role>().Single()));
    }

    [Fact]
    public void A_binding_without_subjects_grants_nobody_anything()
    {
        var bundle = BundleOf(("t", $"{Role("ClusterRole")}---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {{name: b}}\nroleRef: {{kind: ClusterRole, name: reader}}\n"));
        Assert.Equal(RoleReach.Nobody, bundle.Access.ReachOf(bundle.ViewsOf<Role>().Single()));
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData("automountServiceAccountToken: false, ", "", false)]
    [InlineData("automountServiceAccountToken: true, ", "", true)]
    [InlineData("automountServiceAccountToken: \"{{ x }}\", ", "", null)]
    [InlineData("", "{}", true)]
    [InlineData("", "{automountServiceAccountToken: false}", false)]
    [InlineData("automountServiceAccountToken: true, ", "{automountServiceAccountToken: false}", true)]
    [InlineData("automountServiceAccountToken: false, volumes: [{projected: {sources: [{serviceAccountToken: {path: t}}]}}], ", "", true)]
    [InlineData("automountServiceAccountToken: false, volumes: [{projected: {sources: [{serviceAccountToken: {path: t, audience: vault}}]}}], ", "", false)]
    public void A_token_is_mounted_unless_pod_or_ServiceAccount_say_no(string pod, string account, bool? isMounted)
    {
        var written = account.Length == 0 ? "" : $"---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {{name: web}}\n{account.Trim('{', '}')}\n";
        var bundle = BundleOf(("t", Deployment("web", "").Replace("serviceAccountName", pod + "serviceAccountName", StringComparison.Ordinal) + written));
        Assert.Equal(isMounted, bundle.Access.MountsToken(bundle.ViewsOf<Workload>().Single()));
    }

    private static Bundle BundleOf(params (string Name, string Text)[] texts) =>
        Assert.Single(BundleGrouping.Group([.. texts.Select(t => new InputFile(YamlReader.Read(new Source(t.Name, t.Text)), "", IsContext: false))], []));

    private static string Role(string kind) =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: {kind}\nmetadata: {{name: reader}}\nrules: [{{apiGroups: [\"\"], resources: [pods], verbs: [get]}}]\n";

    private static string Binding(string roleKind, string role, string kind, string name, string @namespace) =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {{name: b}}\nroleRef: {{kind: {roleKind}, name: {role}}}\nsubjects: [{{kind: {kind}, name: \"{name}\"{(@namespace.Length > 0 ? $", namespace: {@namespace}" : "")}}}]\n";

    private static string Deployment(string account, string @namespace) =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web{(@namespace.Length > 0 ? $", namespace: {@namespace}" : "")}}}\nspec: {{selector: {{matchLabels: {{app: web}}}}, template: {{metadata: {{labels: {{app: web}}}}, spec: {{serviceAccountName: \"{account}\", containers: [{{name: web, image: web}}]}}}}}}\n";
}
