using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Rules.Metadata;
using Plimsoll.Testing;

namespace Plimsoll.Rules.Tests;

public sealed class ForeignIgnoresTests
{
    [Fact]
    public void The_table_names_rules_that_exist() =>
        Assert.Empty(ForeignIgnores.Table.Rules.Except(RuleCatalogue.All.Select(r => r.Name), StringComparer.Ordinal));

    [Theory]
    [InlineData("ignore-check.kube-linter.io/latest-tag: mirrored nightly", "mirrored nightly")]
    [InlineData("kube-linter.io/ignore-all: vendored", "vendored")]
    [InlineData("kube-score/ignore: pod-probes,container-image-tag", "kube-score/ignore of kube-score")]
    [InlineData("kube-score/ignore: '*'", "kube-score/ignore of kube-score")]
    [InlineData("polaris.fairwinds.com/tagNotSpecified-exempt: 'true'", "polaris.fairwinds.com/tagNotSpecified-exempt of polaris")]
    [InlineData("polaris.fairwinds.com/exempt: 'true'", "polaris.fairwinds.com/exempt of polaris")]
    [InlineData("checkov.io/skip1: CKV_K8S_14=mirrored nightly", "mirrored nightly")]
    [InlineData("ignore-check.kube-linter.io/host-ipc: another check", null)]
    [InlineData("ignore-check.kube-linter.io/not-a-check: nothing of ours", null)]
    [InlineData("kube-score/ignore: pod-probes", null)]
    [InlineData("polaris.fairwinds.com/tagNotSpecified-exempt: 'false'", null)]
    [InlineData("checkov.io/skip1: CKV_K8S_16", null)]
    public void Annotations_of_other_linters_count_where_a_rule_means_the_same(string annotation, string? reason)
    {
        var text = $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    {annotation}\nspec: {{containers: [{{name: web, image: 'web:latest'}}]}}\n";
        var rules = Lint.Rules("image-latest-or-untagged", "suppression-unused", "suppression-without-reason");
        var files = new[] { new InputFile(YamlReader.Read(new Source("a.yaml", text)), "", IsContext: false) };
        var heeded = Linter.Run(files, BundleGrouping.Group(files, []), new RuleAssignment(rules, RuleSettings.None, [], static _ => null, RuleSettings.None) { Foreign = ForeignIgnores.Table });
        Assert.Equal(reason, heeded.Suppressed.SingleOrDefault()?.Reason);
        Assert.Equal(reason is null ? 1 : 0, heeded.Findings.Count);
        Assert.Single(Linter.Run(files, BundleGrouping.Group(files, []), rules).Findings);
    }
}
