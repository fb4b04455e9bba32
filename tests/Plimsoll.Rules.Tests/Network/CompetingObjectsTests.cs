using Plimsoll.Engine.Rules;
using Plimsoll.Testing;

namespace Plimsoll.Rules.Tests.Network;

/// <summary>What two files may mean to each other, which no example in one file can show.</summary>
public sealed class CompetingObjectsTests
{
    [Theory]
    [InlineData("a/one.yaml", "a/two.yaml", Severity.Info)]
    [InlineData("a/one.yaml", "b/two.yaml", null)]
    public void Files_of_one_folder_may_be_alternatives_and_folders_mostly_are(string left, string right, Severity? severity)
    {
        Assert.Equal(severity, Find("nodeport-conflict", (left, Service("one")), (right, Service("two"))));
        Assert.Equal(severity, Find("ingress-duplicate-route", (left, Ingress("one")), (right, Ingress("two"))));
    }

    [Fact]
    public void Two_versions_of_one_object_do_not_compete()
    {
        Assert.Null(Find("nodeport-conflict", ("a/one.yaml", Service("one")), ("a/two.yaml", Service("one"))));
        Assert.Null(Find("ingress-duplicate-route", ("a/one.yaml", Ingress("one")), ("a/two.yaml", Ingress("one"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("resources: [one.yaml, two.yaml]\n")]
    public void A_kustomization_is_applied_as_a_whole(string kustomization)
    {
        Severity? expected = kustomization.Length > 0 ? Severity.Error : Severity.Info;
        Assert.Equal(expected, Find("nodeport-conflict", ("a/kustomization.yaml", kustomization), ("a/one.yaml", Service("one")), ("a/two.yaml", Service("two"))));
    }

    [Theory]
    [InlineData("gce")]
    [InlineData("alb")]
    public void Clouds_with_a_load_balancer_for_each_Ingress_have_no_conflict(string name) =>
        Assert.Null(Find("ingress-duplicate-route", ("a/one.yaml", Ingress("one", name)), ("a/two.yaml", Ingress("two", name))));

    private static Severity? Find(string rule, params (string Name, string Text)[] texts) =>
        Lint.Run(texts, Lint.Rules(rule)).Findings.SingleOrDefault()?.Severity;

    private static string Service(string name) =>
        $"apiVersion: v1\nkind: Service\nmetadata: {{name: {name}}}\nspec: {{type: NodePort, ports: [{{port: 80, nodePort: 30080}}]}}\n";

    private static string Ingress(string name, string ingressClass = "nginx") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: {{name}}}
        spec:
          ingressClassName: {{ingressClass}}
          rules:
            - http:
                paths:
                  - path: /
                    pathType: Prefix
                    backend: {service: {name: {{name}}, port: {number: 80 } } }
        """;
}
