using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Bundles;

public sealed class PolicyCoverageTests
{
    private const string Labels = "{app: web}";
    private const string Policy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy";

    [Theory]
    [InlineData(Policy, "shop", "{podSelector: {}}", true, true)]
    [InlineData(Policy, "shop", "{}", true, true)]
    [InlineData(Policy, "shop", "{podSelector: {matchLabels: {app: web}}}", true, true)]
    [InlineData(Policy, "shop", "{podSelector: {matchLabels: {app: api}}}", false, true)]
    [InlineData(Policy, "blog", "{podSelector: {}}", false, false)]
    [InlineData(Policy, "", "{podSelector: {}}", true, true)]
    [InlineData("apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy", "shop", "{endpointSelector: {matchLabels: {app: api}}}", true, true)]
    [InlineData("apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy", "blog", "{endpointSelector: {}}", false, false)]
    [InlineData("apiVersion: projectcalico.org/v3\nkind: NetworkPolicy", "shop", "{selector: all()}", true, true)]
    [InlineData("apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy", "", "{selector: all()}", true, true)]
    [InlineData("apiVersion: v1\nkind: ConfigMap", "shop", "{}", false, false)]
    public void Policies_of_every_sort_govern_pods_of_their_namespace(string policy, string @namespace, string spec, bool mayGovern, bool mayHavePolicy)
    {
        var text = $"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              namespace: shop
              labels: {Labels}
            ---
            {policy}
            metadata:
              name: rules
              namespace: "{@namespace}"
            spec: {spec}
            """;
        var bundle = new Bundle("t", YamlReader.Read(new Source("t", text)).Manifests);
        Assert.Equal(mayGovern, bundle.MayBeGoverned(bundle.ViewsOf<Workload>().Single()));
        Assert.Equal(mayHavePolicy, bundle.MayHavePolicyIn("shop", bundle.Manifests[0]));
    }

    [Theory]
    [InlineData("k8s/policies/deny.yaml", "k8s/web/web.yaml", false, true)]
    [InlineData("k8s/web/deny.yaml", "k8s/web/web.yaml", false, true)]
    [InlineData("shop/k8s/deny.yaml", "blog/k8s/web.yaml", false, false)]
    [InlineData("shop/k8s/deny.yaml", "blog/k8s/web.yaml", true, true)]
    public void Without_a_namespace_a_policy_is_for_what_stands_near_it(string policyPath, string podPath, bool isComplete, bool mayGovern)
    {
        var policy = YamlReader.Read(new Source(policyPath, $"{Policy}\nmetadata: {{name: deny}}\nspec: {{podSelector: {{}}}}\n")).Manifests[0];
        var pod = YamlReader.Read(new Source(podPath, "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n")).Manifests[0];
        var bundle = new Bundle("t", [policy, pod], isComplete: isComplete);
        Assert.Equal(mayGovern, bundle.MayBeGoverned(bundle.ViewsOf<Workload>().Single()));
    }

    [Theory]
    [InlineData("{}", true, false)]
    [InlineData("{egress: [{}]}", true, true)]
    [InlineData("{policyTypes: [Egress]}", false, true)]
    [InlineData("{policyTypes: [Ingress], egress: [{}]}", true, false)]
    [InlineData("{policyTypes: []}", true, false)]
    public void Directions_follow_from_what_is_written(string spec, bool ingress, bool egress)
    {
        var text = $"{Policy}\nmetadata: {{name: rules}}\nspec: {spec}\n";
        var policy = Assert.IsType<NetworkPolicy>(View.Of(YamlReader.Read(new Source("t", text)).Manifests[0]));
        Assert.Equal((ingress, egress), (policy.GovernsIngress, policy.GovernsEgress));
    }
}
