using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Views;

public sealed class SecurityContextTests
{
    [Theory]
    [InlineData("{}", "{}", "spec.containers[0].securityContext.runAsUser", null)]
    [InlineData("{runAsUser: 1}", "{}", "spec.securityContext.runAsUser", "1")]
    [InlineData("{}", "{runAsUser: 2}", "spec.containers[0].securityContext.runAsUser", "2")]
    [InlineData("{runAsUser: 1}", "{runAsUser: 2}", "spec.containers[0].securityContext.runAsUser", "2")]
    [InlineData("{runAsUser: 1}", "{runAsUser: null}", "spec.securityContext.runAsUser", "1")]
    [InlineData("{runAsUser: 1}", "null", "spec.securityContext.runAsUser", "1")]
    public void The_container_decides_and_else_the_pod(string ofPod, string ofContainer, string path, string? value)
    {
        var text = $"apiVersion: v1\nkind: Pod\nspec:\n  securityContext: {ofPod}\n  containers:\n    - name: a\n      securityContext: {ofContainer}\n";
        var decides = ContainerOf(text).EffectiveSecurity("runAsUser");
        Assert.Equal((path, value), (decides.Path, decides.Text));
    }

    [Fact]
    public void What_is_unknown_at_the_container_is_not_decided_by_the_pod() =>
        Assert.True(ContainerOf("apiVersion: v1\nkind: Pod\nspec:\n  securityContext: {runAsUser: 1}\n  containers: [{name: a, securityContext: \"{{ x }}\"}]\n").EffectiveSecurity("runAsUser").IsUnknown);

    private static Container ContainerOf(string text)
    {
        var manifest = YamlReader.Read(new Source("t.yaml", text)).Manifests[0];
        return ((Workload)View.Of(manifest)!).Pod.Containers[0];
    }
}
