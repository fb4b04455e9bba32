using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Bundles;

public sealed class ClusterClaimsTests
{
    [Theory]
    [InlineData("a/one.yaml", "a/one.yaml", false, 2)]
    [InlineData("a/one.yaml", "a/two.yaml", false, 2)]
    [InlineData("a/one.yaml", "b/two.yaml", false, 1)]
    [InlineData("a/one.yaml", "b/two.yaml", true, 2)]
    public void Only_what_may_be_applied_together_competes(string left, string right, bool isComplete, int count)
    {
        var bundle = new Bundle("t", [Service(left, "one"), Service(right, "two"), Ingress(left, "one"), Ingress(right, "two")], isComplete: isComplete);
        Assert.Equal(count, bundle.AskersOfNodePort(30080, bundle.ViewsOf<Service>()[0]).Count);
        Assert.Equal(count, bundle.SameRoutes(bundle.ViewsOf<Ingress>()[0].Routes[0]).Count);
    }

    private static Manifest Service(string path, string name) =>
        Read(path, $"apiVersion: v1\nkind: Service\nmetadata: {{name: {name}}}\nspec: {{ports: [{{port: 80, nodePort: 30080}}]}}\n");

    private static Manifest Ingress(string path, string name) =>
        Read(path, $"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {{name: {name}}}\nspec: {{rules: [{{host: shop.org, http: {{paths: [{{path: /}}]}}}}]}}\n");

    private static Manifest Read(string path, string text) => YamlReader.Read(new Source(path, text)).Manifests[0];
}
