using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Tests.Text;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("vendor", "vendor", true)]
    [InlineData("vendor", "vendor/a.yaml", true)]
    [InlineData("vendor", "deep/vendor/a.yaml", true)]
    [InlineData("vendor/", "deep/vendor/a.yaml", true)]
    [InlineData("vendor", "vendors/a.yaml", false)]
    [InlineData("*.yaml", "deep/a.yaml", true)]
    [InlineData("*.yaml", "a.yml", false)]
    [InlineData("/a.yaml", "a.yaml", true)]
    [InlineData("/a.yaml", "deep/a.yaml", false)]
    [InlineData("k8s/*.yaml", "k8s/a.yaml", true)]
    [InlineData("k8s/*.yaml", "k8s/deep/a.yaml", false)]
    [InlineData("k8s/**", "k8s", true)]
    [InlineData("k8s/**", "k8s/deep/a.yaml", true)]
    [InlineData("k8s/**/a.yaml", "k8s/a.yaml", true)]
    [InlineData("k8s/**/a.yaml", "k8s/x/y/a.yaml", true)]
    [InlineData("k8s/**/a.yaml", "k8s/x/y/b.yaml", false)]
    [InlineData("**/test/**", "a/test/b.yaml", true)]
    [InlineData("./k8s/a.yaml", "k8s/a.yaml", true)]
    [InlineData("k?s/a-*-*.yaml", "k8s/a-b-c.yaml", true)]
    [InlineData("k?s/a-*-*.yaml", "k8s/a-b.yaml", false)]
    [InlineData("**", "anything/at/all", true)]
    public void Patterns_cover_paths_as_gitignore_has_it(string pattern, string path, bool expected) =>
        Assert.Equal(expected, new PathPattern(pattern).Covers(path));

    [Theory]
    [InlineData("", "", true)]
    [InlineData("*", "", true)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbY", false)]
    [InlineData("*b", "abab", true)]
    [InlineData("?", "", false)]
    public void Wildcards_stand_for_text(string pattern, string word, bool expected) =>
        Assert.Equal(expected, Wildcard.Matches(pattern, word));
}
