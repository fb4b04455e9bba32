using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Views;

public sealed class RoleTests
{
    [Theory]
    [InlineData("[{apiGroups: [\"\"], resources: [secrets], verbs: [get]}]", "get", "", "secrets", true)]
    [InlineData("[{apiGroups: [\"\"], resources: [secrets], verbs: [get]}]", "list", "", "secrets", false)]
    [InlineData("[{apiGroups: [\"\"], resources: [secrets], verbs: [\"*\"]}]", "list", "", "secrets", true)]
    [InlineData("[{apiGroups: [\"\"], resources: [\"*\"], verbs: [get]}]", "get", "", "secrets", true)]
    [InlineData("[{apiGroups: [\"*\"], resources: [secrets], verbs: [get]}]", "get", "", "secrets", true)]
    [InlineData("[{apiGroups: [apps], resources: [pods], verbs: [get]}]", "get", "", "pods", false)]
    [InlineData("[{apiGroups: [apps, \"\"], resources: [pods], verbs: [get]}]", "get", "", "pods", true)]
    [InlineData("[{resources: [pods], verbs: [get]}]", "get", "", "pods", false)]
    [InlineData("[{apiGroups: [\"\"], resources: [pods], verbs: [create]}]", "create", "", "pods/exec", false)]
    [InlineData("[{apiGroups: [\"\"], resources: [pods/exec], verbs: [create]}]", "create", "", "pods/exec", true)]
    [InlineData("[{apiGroups: [\"\"], resources: [pods/exec], verbs: [create]}]", "create", "", "pods", false)]
    [InlineData("[{apiGroups: [\"\"], resources: [\"*\"], verbs: [create]}]", "create", "", "pods/exec", true)]
    [InlineData("[{apiGroups: [\"\"], resources: [\"*/exec\"], verbs: [create]}]", "create", "", "pods/exec", true)]
    [InlineData("[{apiGroups: [\"\"], resources: [\"*/xec\"], verbs: [create]}]", "create", "", "pods/exec", false)]
    [InlineData("[{apiGroups: [\"\"], resources: [\"*/exec\"], verbs: [create]}]", "create", "", "pods", false)]
    [InlineData("[{apiGroups: [\"\"], resources: [\"pods/*\"], verbs: [create]}]", "create", "", "pods/exec", false)]
    [InlineData("[{apiGroups: [\"\"], resources: [secrets], resourceNames: [web], verbs: [get]}]", "get", "", "secrets", false)]
    [InlineData("[{apiGroups: [\"\"], resources: [secrets], resourceNames: [], verbs: [get]}]", "get", "", "secrets", true)]
    [InlineData("[{apiGroups: [\"\"], resources: [pods], verbs: [get]}, {apiGroups: [\"\"], resources: [secrets], verbs: [get]}]", "get", "", "secrets", true)]
    [InlineData("[{apiGroups: [\"\"], resources: [pods], verbs: [get]}, {apiGroups: [\"\"], resources: [secrets], verbs: [list]}]", "list", "", "pods", false)]
    [InlineData("[{nonResourceURLs: [\"*\"], verbs: [\"*\"]}]", "get", "", "secrets", false)]
    [InlineData("[]", "get", "", "secrets", false)]
    [InlineData("null", "get", "", "secrets", false)]
    public void Rules_grant_what_the_authorizer_would_allow(string rules, string verb, string group, string resource, bool isGranted) =>
        Assert.Equal(isGranted, RoleOf($"rules: {rules}").Grants(verb, group, resource));

    [Theory]
    [InlineData("aws-auth", true)]
    [InlineData("coredns", false)]
    public void Names_narrow_a_grant(string name, bool isGranted)
    {
        var role = RoleOf("rules: [{apiGroups: [\"\"], resources: [configmaps], resourceNames: [aws-auth], verbs: [update]}]");
        Assert.Equal(isGranted, role.Grants("update", "", "configmaps", name));
    }

    [Fact]
    public void The_powers_of_an_aggregated_role_are_not_known()
    {
        var role = RoleOf("aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: b}}]}\nrules: [{apiGroups: [\"*\"], resources: [\"*\"], verbs: [\"*\"]}]");
        Assert.True(role.IsOpen);
        Assert.False(role.Grants("get", "", "pods"));
    }

    [Theory]
    [InlineData("cluster-admin", "escalate", "rbac.authorization.k8s.io", "clusterroles", true)]
    [InlineData("admin", "create", "rbac.authorization.k8s.io", "rolebindings", true)]
    [InlineData("admin", "create", "rbac.authorization.k8s.io", "clusterrolebindings", false)]
    [InlineData("admin", "get", "", "secrets", true)]
    [InlineData("edit", "create", "", "pods/exec", true)]
    [InlineData("edit", "create", "rbac.authorization.k8s.io", "rolebindings", false)]
    [InlineData("edit", "list", "", "pods/log", true)]
    [InlineData("view", "get", "", "configmaps", true)]
    [InlineData("view", "get", "", "secrets", false)]
    [InlineData("view", "create", "", "pods", false)]
    public void The_powers_of_built_in_roles_are_known(string name, string verb, string group, string resource, bool isGranted)
    {
        var role = BuiltInRoles.Find(name)!;
        Assert.True(role.IsBuiltIn);
        Assert.Equal(isGranted, role.Grants(verb, group, resource));
    }

    [Theory]
    [InlineData("[{apiGroups: [cert-manager.io], resources: [certificates], verbs: [get]}]", true)]
    [InlineData("[{apiGroups: [metrics.k8s.io, \"*\", apps, \"\"], resources: [pods], verbs: [get]}]", false)]
    public void Operators_are_known_by_their_custom_resources(string rules, bool servesCustomResources) =>
        Assert.Equal(servesCustomResources, RoleOf($"rules: {rules}").ServesCustomResources);

    [Theory]
    [InlineData("{kind: ServiceAccount, name: web, namespace: shop}", "web", "shop")]
    [InlineData("{kind: ServiceAccount, name: web}", "web", "tools")]
    [InlineData("{kind: User, name: \"system:serviceaccount:shop:web\"}", "web", "shop")]
    [InlineData("{kind: Group, name: \"system:serviceaccounts:shop\"}", null, "shop")]
    [InlineData("{kind: Group, name: \"system:serviceaccounts\"}", null, null)]
    [InlineData("{kind: User, name: jane}", null, null)]
    public void Subjects_are_ServiceAccounts_in_more_than_one_spelling(string subject, string? name, string? @namespace)
    {
        var binding = (RoleBinding)View.Of(Read($"apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {{name: x, namespace: tools}}\nsubjects: [{subject}]"))!;
        var read = Assert.Single(binding.Subjects);
        Assert.Equal((name, @namespace), (read.AccountName, read.AccountNamespace));
    }

    private static Role RoleOf(string rest) => (Role)View.Of(Read($"apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{name: x}}\n{rest}\n"))!;

    private static Manifest Read(string text) => YamlReader.Read(new Source("t", text)).Manifests[0];
}
