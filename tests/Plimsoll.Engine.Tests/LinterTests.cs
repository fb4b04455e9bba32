using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Engine.Tests;

public sealed class LinterTests
{
    private const string Everything = """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: nightly}
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  initContainers: [{name: first}]
                  containers: [{name: second}]
                  ephemeralContainers: [{name: third}]
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: {name: rollout}
        spec: {template: {spec: {containers: [{name: fourth}]}}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: service}
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: ingress}
        ---
        apiVersion: v1
        kind: List
        items:
          - {apiVersion: v1, kind: ConfigMap, metadata: {name: config}}
          - {apiVersion: v1, kind: Secret, metadata: {name: secret}}
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: scaler}
        """;

    [Fact]
    public void Every_sort_of_subject_is_handed_out_once()
    {
        Assert.Equal(["config", "ingress", "nightly", "rollout", "scaler", "secret", "service"], Names<Manifest>(m => m.NameNode));
        Assert.Equal(["nightly", "rollout"], Names<Workload>(w => w.Manifest.NameNode));
        Assert.Equal(["nightly", "rollout"], Names<PodSpec>(p => p.Workload.Manifest.NameNode));
        Assert.Equal(["first", "fourth", "second", "third"], Names<Container>(c => c.Node["name"]));
        Assert.Equal(["service"], Names<Service>(s => s.Manifest.NameNode));
        Assert.Equal(["ingress"], Names<Ingress>(s => s.Manifest.NameNode));
        Assert.Equal(["config"], Names<ConfigMap>(s => s.Manifest.NameNode));
        Assert.Equal(["secret"], Names<Secret>(s => s.Manifest.NameNode));
        Assert.Equal(["scaler"], Names<HorizontalPodAutoscaler>(s => s.Manifest.NameNode));
        Assert.Equal(["first", "fourth", "second", "third"], Names<Node>(n => n.Key == "name" && n.Path.Contains("ontainers", StringComparison.Ordinal) ? n : default));
        Assert.Single(Names<Bundle>(b => b.Manifests[0].NameNode));
    }

    [Fact]
    public void Findings_come_in_one_order_however_many_threads_there_are()
    {
        var texts = Enumerable.Range(0, 200).Select(i => ($"{i:000}.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: c{i}}}\n")).ToList();
        var rule = TestRule.Describe<Manifest>("test-rule", (m, c) => c.Report(m.NameNode, "found", "help"));
        var expected = texts.ConvertAll(t => t.Item1);
        for (var i = 0; i < 5; i++)
            Assert.Equal(expected, TestRule.Run(texts, rule).Findings.Select(f => f.Source.Name));
    }

    [Fact]
    public void A_rule_that_breaks_down_costs_only_its_own_findings()
    {
        var broken = TestRule.Describe<Manifest>("broken-rule", (_, _) => throw new InvalidOperationException("oops"), number: 9002);
        var sound = TestRule.Describe<Manifest>("sound-rule", (m, c) => c.Report(m.NameNode, "found", "help"));
        var result = TestRule.Run("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n", broken, sound);
        Assert.Single(result.Findings);
        var failure = Assert.Single(result.Failures);
        Assert.Equal("broken-rule", failure.Rule.Name);
        Assert.Contains("ConfigMap 'x' (t.yaml)", failure.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_never_a_finding()
    {
        var rule = TestRule.Describe<Manifest>("test-rule", (m, c) => c.Report(m.Root["data"], "found", "help"));
        Assert.Empty(TestRule.Run("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: \"{{ x }}\"\n", rule).Findings);
        Assert.Single(TestRule.Run("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: \"x\"\n", rule).Findings);
    }

    [Fact]
    public void A_rule_may_be_milder_than_its_severity_but_not_harsher()
    {
        var rule = TestRule.Describe<Manifest>("test-rule", (m, c) => c.Report(m.NameNode, "found", "help", severity: m.Name == "a" ? Severity.Info : Severity.Error), Severity.Warning);
        var result = TestRule.Run("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n", rule);
        Assert.Equal([Severity.Info, Severity.Warning], result.Findings.Select(f => f.Severity));
    }

    [Fact]
    public void What_is_exempt_is_told_apart_from_findings()
    {
        var rule = TestRule.Describe<Manifest>("test-rule", (m, c) => c.Report(m.NameNode, "found", "help", exemptBecause: m.Name == "a" ? "it may" : null));
        var result = TestRule.Run("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n", rule);
        Assert.Equal("b", Assert.Single(result.Findings).Manifest!.Name);
        var exempt = Assert.Single(result.Exempt);
        Assert.Equal(("a", "it may"), (exempt.Manifest!.Name, exempt.ExemptBecause));
    }

    [Fact]
    public void A_profile_holds_those_before_it_and_pod_security_stands_beside()
    {
        Profile[] degrees = [Profile.Recommended, Profile.Strict, Profile.All];
        Assert.Equal(degrees, Enum.GetValues<Profile>().Where(p => Profile.All.Holds(p)));
        Assert.Equal([Profile.Recommended], Enum.GetValues<Profile>().Where(p => Profile.Recommended.Holds(p)));
        Assert.Equal([Profile.PodSecurityBaseline, Profile.PodSecurityRestricted], Enum.GetValues<Profile>().Where(p => Profile.PodSecurityRestricted.Holds(p)));
    }

    [Fact]
    public void What_two_overlays_share_is_said_once()
    {
        var rule = TestRule.Describe<Manifest>("test-rule", (m, c) => c.Report(m.NameNode, "found", "help"));
        var result = TestRule.Run(
            [
                ("base/kustomization.yaml", "resources: [config.yaml]"),
                ("base/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n"),
                ("dev/kustomization.yaml", "resources: [../base]"),
                ("prod/kustomization.yaml", "resources: [../base]"),
            ],
            rule);
        Assert.Single(result.Findings);
        Assert.Equal(1, result.ObjectCount);
    }

    [Fact]
    public void Context_is_not_reported_on()
    {
        var rule = TestRule.Describe<Manifest>("test-rule", (m, c) => c.Report(m.NameNode, "found", "help"));
        var problem = TestRule.Describe<ReadProblem>("problem-rule", (p, c) => c.Report(p), number: 9002);
        var files = TestRule.Read([("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n---\na: b: c\n")]).ConvertAll(f => f with { IsContext = true });
        Assert.Empty(Linter.Run(files, BundleGrouping.Group(files, []), RuleSet.Of([rule, problem], [rule, problem])).Findings);
    }

    private static IEnumerable<string> Names<TSubject>(Func<TSubject, Node> nodeOf)
    {
        var rule = TestRule.Describe<TSubject>("test-rule", (subject, context) =>
        {
            if (nodeOf(subject) is { IsScalar: true } node)
                context.Report(node, node.Text!, "help");
        });
        var result = TestRule.Run(Everything, rule);
        Assert.Empty(result.Failures);
        return result.Findings.Select(f => f.Message).Order(StringComparer.Ordinal);
    }
}
