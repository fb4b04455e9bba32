using Plimsoll.Engine.Rules;
using Plimsoll.Rules.Security;
using Plimsoll.Testing;

namespace Plimsoll.Rules.Tests.Security;

public sealed class SystemAgentsTests
{
    [Theory]
    [InlineData("quay.io/calico/node:v3.29.1", "DaemonSet", "", "known system agent (calico/node)")]
    [InlineData("registry.k8s.io/kube-proxy:v1.34.1", "DaemonSet", "", "known system agent (kube-proxy)")]
    [InlineData("registry.k8s.io/sig-storage/nfsplugin-csi-driver:v4", "Deployment", "", "known system agent (*-csi-driver)")]
    [InlineData("ghcr.io/example/agent:1", "DaemonSet", "kube-system", "DaemonSet of kube-system")]
    [InlineData("ghcr.io/example/agent:1", "Pod", "kube-system", "Pod of kube-system")]
    [InlineData("ghcr.io/example/agent:1", "Deployment", "kube-system", null)]
    [InlineData("ghcr.io/example/agent:1", "DaemonSet", "shop", null)]
    [InlineData("ghcr.io/own/probe:1", "DaemonSet", "shop", "exempt image (own/*)")]
    [InlineData("ghcr.io/example/calico-node:1", "DaemonSet", "shop", null)]
    public void An_agent_is_known_by_image_or_place(string image, string kind, string ns, string? reason)
    {
        var rules = new RuleSet([], []) { ExemptImages = ["own/*"] };
        Assert.Equal(reason, SystemAgents.ReasonFor(Pods.With($"containers: [{{name: a, image: '{image}'}}]", kind, ns), rules));
    }

    [Fact]
    public void An_init_container_does_not_make_an_agent() =>
        Assert.Null(SystemAgents.ReasonFor(Pods.With("initContainers: [{name: a, image: calico/node}], containers: [{name: b, image: web}]"), new RuleSet([], [])));

    [Theory]
    [InlineData("DaemonSet", "known system agent (fluent-bit)")]
    [InlineData("Deployment", null)]
    public void Beside_an_agent_of_every_node_stand_its_helpers_and_elsewhere_it_is_a_guest(string kind, string? reason)
    {
        var pod = Pods.With("containers: [{name: a, image: web}, {name: b, image: cr.fluentbit.io/fluent/fluent-bit}]", kind);
        Assert.Equal(reason, SystemAgents.ReasonFor(pod, new RuleSet([], [])));
        Assert.Equal("known system agent (fluent-bit)", SystemAgents.ReasonFor(pod.Containers[1], new RuleSet([], [])));
    }

    [Fact]
    public void The_list_holds_each_image_once()
    {
        Assert.Empty(SystemAgents.KnownImages.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(SystemAgents.KnownImages, i => Assert.Matches(@"^[a-z0-9*_./-]+$", i));
    }

    [Fact]
    public void What_an_agent_may_is_told_to_those_who_ask()
    {
        const string Agent = "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: calico-node}\nspec: {template: {spec: {hostNetwork: true, containers: [{name: a, image: calico/node:v3}]}}}\n";
        var result = Lint.Run(Agent, Lint.Rules("host-network"));
        Assert.Empty(result.Findings);
        Assert.Equal("known system agent (calico/node)", Assert.Single(result.Exempt).ExemptBecause);
    }
}
