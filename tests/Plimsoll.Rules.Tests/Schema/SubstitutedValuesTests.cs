using Plimsoll.Testing;

namespace Plimsoll.Rules.Tests.Schema;

/// <summary>Values that another program puts in before anything is applied.</summary>
public sealed class SubstitutedValuesTests
{
    private const string Flux = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: apps, namespace: flux-system}\nspec: {path: ./apps, postBuild: {substitute: {replicas: '3'}}}\n";

    [Theory]
    [InlineData("${replicas}", "", true)]
    [InlineData("${replicas}", Flux, false)]
    [InlineData("${replicas:=1}", "", false)]
    [InlineData("${replicas:-1}", "", false)]
    [InlineData("${tens}${ones}", Flux, true)]
    [InlineData("REPLICAS", Flux, true)]
    public void A_placeholder_that_is_surely_filled_in_is_no_text(string replicas, string other, bool isReported)
    {
        var deployment = $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web}}\nspec:\n  replicas: {replicas}\n";
        var result = Lint.Run([("apps/web.yaml", deployment), ("ks.yaml", other)], Lint.Rules("wrong-type"));
        Assert.Equal(isReported, result.Findings.Count > 0);
    }
}
