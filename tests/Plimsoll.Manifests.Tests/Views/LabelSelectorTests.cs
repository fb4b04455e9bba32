using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Views;

public sealed class LabelSelectorTests
{
    [Theory]
    [InlineData("matchLabels: {app: web}", "{app: web, x: y}", LabelMatch.Yes)]
    [InlineData("matchLabels: {app: web}", "{app: api}", LabelMatch.No)]
    [InlineData("matchLabels: {app: web}", "{}", LabelMatch.No)]
    [InlineData("matchLabels: {version: 1}", "{version: \"1\"}", LabelMatch.Yes)]
    [InlineData("matchLabels: {app: web}", "{app: \"{{ x }}\"}", LabelMatch.Maybe)]
    [InlineData("matchLabels: {app: \"{{ x }}\"}", "{app: web}", LabelMatch.Maybe)]
    [InlineData("matchLabels: {app: web, pod-template-hash: abc}", "{app: web}", LabelMatch.Yes)]
    [InlineData("matchExpressions: [{key: a, operator: In, values: [x, y]}]", "{a: y}", LabelMatch.Yes)]
    [InlineData("matchExpressions: [{key: a, operator: In, values: [x, y]}]", "{a: z}", LabelMatch.No)]
    [InlineData("matchExpressions: [{key: a, operator: In, values: []}]", "{a: z}", LabelMatch.No)]
    [InlineData("matchExpressions: [{key: a, operator: NotIn, values: [x]}]", "{a: z}", LabelMatch.Yes)]
    [InlineData("matchExpressions: [{key: a, operator: NotIn, values: [x]}]", "{}", LabelMatch.Yes)]
    [InlineData("matchExpressions: [{key: a, operator: NotIn, values: [x]}]", "{a: x}", LabelMatch.No)]
    [InlineData("matchExpressions: [{key: a, operator: Exists}]", "{a: \"\"}", LabelMatch.Yes)]
    [InlineData("matchExpressions: [{key: a, operator: Exists}]", "{b: x}", LabelMatch.No)]
    [InlineData("matchExpressions: [{key: a, operator: DoesNotExist}]", "{b: x}", LabelMatch.Yes)]
    [InlineData("matchExpressions: [{key: a, operator: DoesNotExist}]", "{a: x}", LabelMatch.No)]
    [InlineData("{}", "{a: x}", LabelMatch.Yes)]
    public void Requirements_compare_as_Kubernetes_does(string selector, string labels, LabelMatch match)
    {
        var root = YamlReader.Read(new Source("t", $"selector:\n  {selector}\nlabels: {labels}\n")).Documents[0].Root;
        Assert.Equal(match, LabelSelector.Of(root["selector"]).Match(root["labels"]));
    }

    [Theory]
    [InlineData("nginx", "nginx", null, null, "nginx")]
    [InlineData("nginx:1.27", "nginx", "1.27", null, "nginx")]
    [InlineData("registry:5000/app", "registry:5000/app", null, null, "app")]
    [InlineData("registry:5000/team/app:v1", "registry:5000/team/app", "v1", null, "app")]
    [InlineData("ghcr.io/x/y@sha256:abc", "ghcr.io/x/y", null, "sha256:abc", "y")]
    [InlineData("ghcr.io/x/y:1@sha256:abc", "ghcr.io/x/y", "1", "sha256:abc", "y")]
    public void Images_are_taken_apart(string text, string repository, string? tag, string? digest, string name)
    {
        var image = new ImageReference(text);
        Assert.Equal((repository, tag, digest, name), (image.Repository, image.Tag, image.Digest, image.Name));
    }
}
