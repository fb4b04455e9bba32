using System.Text.Json;
using Plimsoll.Cli.Commands;
using Plimsoll.Cli.Configuring;
using Plimsoll.Engine.Configuring;

namespace Plimsoll.Cli.Tests;

public sealed class ConfigurationTests
{
    private const string Latest = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: web:latest}]}\n";
    private const string Only = "image-latest-or-untagged";

    [Theory]
    [InlineData("rules: {image-latest-or-untagged: off}\n", 0, "")]
    [InlineData("rules: {image-latest-or-untagged: error}\n", 1, "error[image-latest-or-untagged]")]
    [InlineData("rules: {PLMNUMBER: {severity: error}}\n", 1, "error[image-latest-or-untagged]")]
    [InlineData("rules: {image-latest-or-untagged: warning}\nfail-on: warning\n", 1, "warning[image-latest-or-untagged]")]
    [InlineData("rules: {image-latest-or-untagged: info}\noverrides: [{files: '*.yaml', rules: {image-latest-or-untagged: error}}]\n", 1, "error[image-latest-or-untagged]")]
    [InlineData("rules: {image-latest-or-untagged: error}\noverrides: [{files: other/**, rules: {image-latest-or-untagged: off}}]\n", 1, "error[image-latest-or-untagged]")]
    [InlineData("rules: {image-latest-or-untagged: error}\noverrides: [{kinds: Pod, names: we*, namespaces: default, rules: {image-latest-or-untagged: off}}]\n", 0, "")]
    [InlineData("rules: {image-latest-or-untagged: error}\noverrides: [{kinds: Pod, names: other, rules: {image-latest-or-untagged: off}}]\n", 1, "error[image-latest-or-untagged]")]
    [InlineData("profile: pod-security-baseline\noverrides: [{kinds: Pod, profile: [pod-security-baseline, recommended], rules: {image-latest-or-untagged: error}}]\n", 1, "error[image-latest-or-untagged]")]
    [InlineData("rules: {image-latest-or-untagged: {severity: error}}\noverrides: [{kinds: Pod, profile: pod-security-baseline}]\n", 1, "error[image-latest-or-untagged]")]
    [InlineData("overrides: [{kinds: Pod, profile: pod-security-baseline}]\n", 0, "")]
    [InlineData("exclude: [k8s]\n", 0, "")]
    [InlineData("include: [deploy/**]\n", 0, "")]
    public void What_is_configured_counts(string configuration, int exitCode, string expected)
    {
        using var place = new Workplace();
        place.Write("plimsoll.yaml", configuration.Replace("PLMNUMBER", NumberOf(Only), StringComparison.Ordinal));
        place.Write("k8s/web.yaml", Latest);
        var result = place.Run("lint", "k8s", "--quiet");
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(expected.Length > 0, result.Output.Contains($"[{Only}]", StringComparison.Ordinal));
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kubernets: 1.31\n", "plimsoll.yaml:1:1", "did you mean 'kubernetes'?")]
    [InlineData("kubernetes: 1.50\n", "plimsoll.yaml:1:13", "the versions 1.28..1.36 are")]
    [InlineData("rules:\n  image-latest-or-untaged: off\n", "plimsoll.yaml:2:3", "did you mean 'image-latest-or-untagged'?")]
    [InlineData("rules:\n  image-latest-or-untagged: eror\n", "plimsoll.yaml:2:29", "did you mean 'error'?")]
    [InlineData("overrides:\n  - file: a\n", "plimsoll.yaml:2:5", "did you mean 'files'?")]
    [InlineData("profile: [recommended, strct]\n", "plimsoll.yaml:1:24", "did you mean 'strict'?")]
    [InlineData("schemas: [nowhere]\n", "plimsoll.yaml:1:11", "'nowhere' does not exist")]
    [InlineData("workloads: {Worker: spec.pod}\n", "plimsoll.yaml:1:13", "write group/Kind")]
    [InlineData("include: {a: b}\n", "plimsoll.yaml:1:1", "'include' has to be a text")]
    [InlineData("a: b: c\n", "plimsoll.yaml:1:", "error[configuration-mistake]")]
    [InlineData("fail-on: error\nfail-on: error\n", "plimsoll.yaml:2:1", "configuration-mistake")]
    [InlineData("- a\n", "plimsoll.yaml:1:", "has to be a mapping")]
    public void Mistakes_are_told_with_their_place_and_nothing_is_judged(string configuration, string place, string expected)
    {
        using var work = new Workplace();
        work.Write("plimsoll.yaml", configuration);
        work.Write("web.yaml", Latest);
        var result = work.Run("lint");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(place, result.Output, StringComparison.Ordinal);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("image-latest-or-untagged]", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, work.Run("fix").ExitCode);
    }

    [Fact]
    public void The_command_line_outweighs_the_file_and_the_file_can_be_named_or_passed_over()
    {
        using var place = new Workplace();
        place.Write("plimsoll.yaml", "rules: {image-latest-or-untagged: error}\nfail-on: error\n");
        place.Write("other.yaml.txt", "rules: {image-latest-or-untagged: off}\n");
        place.Write("k8s/deep/web.yaml", Latest);
        Assert.Equal(1, place.Run("lint", "k8s/deep/web.yaml", "--rule", Only).ExitCode);
        Assert.Equal(0, place.Run("lint", "k8s", "--rule", Only, "--fail-on", "never").ExitCode);
        Assert.Equal(0, place.Run("lint", "k8s", "--config", "other.yaml.txt").ExitCode);
        Assert.Equal(0, place.Run("lint", "k8s", "--no-config").ExitCode);
        Assert.Equal(2, place.Run("lint", "k8s", "--config", "missing.yaml").ExitCode);
        Assert.Equal(2, place.Run("lint", "k8s", "--no-config", "--config", "other.yaml.txt").ExitCode);
    }

    [Fact]
    public void Paths_of_the_file_are_relative_to_it()
    {
        using var place = new Workplace();
        place.Write("app/plimsoll.yaml", "context: ../shared\n");
        place.Write("app/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: 'web:1', env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: a}}}]}]}\n");
        place.Write("shared/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: x}\n");
        const string missing = "which is not part of the input";
        Assert.Contains(missing, place.Run("lint", "app", "--no-config").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(missing, place.Run("lint", "app").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_kind_is_a_workload_where_its_template_is_said()
    {
        using var place = new Workplace();
        place.Write("worker.yaml", "apiVersion: example.com/v1\nkind: Worker\nmetadata: {name: w}\nspec: {pods: {spec: {containers: [{name: w, image: 'web:latest'}]}}}\n");
        Assert.DoesNotContain(Only, place.Run("lint", "--quiet").Output, StringComparison.Ordinal);
        place.Write("plimsoll.yaml", "workloads: {example.com/Worker: spec.pods}\n");
        Assert.Contains(Only, place.Run("lint", "--quiet").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_said_to_those_who_ask()
    {
        using var place = new Workplace();
        place.Write("plimsoll.yaml", "exclude: [vendor, '*-test.yaml']\n");
        place.Write("vendor/a.yaml", Latest);
        place.Write("web-test.yaml", Latest);
        var output = place.Run("lint", "--verbose").Output;
        Assert.Contains("vendor: not read: excluded by 'vendor' of plimsoll.yaml", output, StringComparison.Ordinal);
        Assert.Contains("web-test.yaml: not read: excluded by '*-test.yaml' of plimsoll.yaml", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Only, place.Run("lint", "web-test.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_applies_to_a_file_is_printed_with_its_place()
    {
        using var place = new Workplace();
        place.Write("plimsoll.yaml", "kubernetes: 1.31\nrules:\n  too-few-replicas: off\noverrides:\n  - files: dev/**\n    rules: {image-latest-or-untagged: off}\n  - kinds: Pod\n    rules: {privileged-container: info}\n");
        place.Write("dev/web.yaml", Latest);
        var output = place.Run("config", "show", "dev/web.yaml").Output;
        Assert.Matches("kubernetes +1\\.31 +plimsoll\\.yaml:1\n", output);
        Assert.Matches("fail-on +error +default\n", output);
        Assert.Matches("rules:\n +too-few-replicas +off +plimsoll\\.yaml:3\n", output);
        Assert.Matches("because its file is dev/\\*\\*:\n +image-latest-or-untagged +off +plimsoll\\.yaml:6\n", output);
        Assert.Matches("Pod 'web' \\(line 1\\), because its kind is Pod:\n +privileged-container +info +plimsoll\\.yaml:8\n", output);
    }

    [Fact]
    public void What_the_command_line_says_is_told_beside_what_it_outweighs()
    {
        using var place = new Workplace();
        place.Write("plimsoll.yaml", "kubernetes: 1.31\nexempt: a/agent\noverrides:\n  - files: dev/**\n    profile: strict\n");
        place.Write("dev/web.yaml", Latest);
        string[] show = ["config", "show", "dev/web.yaml"];
        Assert.Matches("its file is dev/\\*\\*:\n +profile +strict +plimsoll\\.yaml:5\n", place.Run(show).Output);
        var output = place.Run([.. show, "--kubernetes", "1.30", "--profile", "all", "--exempt", "b/agent", "--no-foreign-ignores", "--fail-on", "info", "--set", "too-few-replicas.minimum=3"]).Output;
        Assert.Matches("kubernetes +1\\.30 +the command line, instead of plimsoll\\.yaml:1\n", output);
        Assert.Matches("profile +all +the command line\n", output);
        Assert.Matches("exempt +a/agent, b/agent +plimsoll\\.yaml:2 and the command line\n", output);
        Assert.Matches("foreign-ignores +false +the command line\n", output);
        Assert.Matches("fail-on +info +the command line\n", output);
        Assert.Matches("rules +[0-9]+ of [0-9]+ ", output);
        Assert.Matches(" +profile +strict +plimsoll\\.yaml:5, outweighed by the command line\n", output);
        Assert.Matches("rules of the command line:\n +too-few-replicas\\.minimum +3 +the command line\n", output);
        Assert.Matches("rules +1 of ", place.Run([.. show, "--rule", Only]).Output);
        Assert.Equal(2, place.Run([.. show, "--kubernetes", "9.9"]).ExitCode);
    }

    [Fact]
    public void Whatever_can_be_set_on_the_command_line_is_an_option_of_lint()
    {
        var options = new LintCommand().Options.Select(o => o.Name).ToList();
        Assert.All(Setting.All.Where(s => s.Option.Length > 0), s => Assert.Contains(s.Option, options));
        var keys = typeof(Configuration).GetProperties().Select(p => JsonNamingPolicy.KebabCaseLower.ConvertName(p.Name)).Except(["rules", "overrides"]);
        Assert.Equal(keys.Order(StringComparer.Ordinal), Setting.All.Select(s => s.Key.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("app.csproj", "a C# project", "Plimsoll.MSBuild")]
    [InlineData("base/kustomization.yaml", "kustomizations", "Each kustomization")]
    [InlineData("chart/Chart.yaml", "a chart", "helm template chart |")]
    [InlineData("web.yaml", "plain manifests", "exclude:")]
    [InlineData("crds/a.yaml", "plain manifests", "schemas: [crds]")]
    public void A_starter_suits_what_is_found_and_is_valid(string file, string description, string expected)
    {
        using var place = new Workplace();
        place.Write(file, "");
        Assert.Contains(description, place.Run("init").Output, StringComparison.Ordinal);
        var text = place.Read("plimsoll.yaml");
        Assert.StartsWith("# yaml-language-server: $schema=.plimsoll.schema.json\n", text, StringComparison.Ordinal);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(place.Run("config", "schema").Output, place.Read(".plimsoll.schema.json"));
        Assert.Equal(0, place.Run("config", "show", ".").ExitCode);

        // What stands in comments is as valid as the rest.
        var uncommented = text.Split('\n').Select(l => IsSetting(l) ? l[2..] : l).Where(l => l != "schemas: [crds]");
        place.Write("plimsoll.yaml", string.Join('\n', uncommented));
        Assert.Equal(("", 0), (place.Run("config", "show", ".").Error, place.Run("config", "show", ".").ExitCode));
        Assert.Equal(2, place.Run("init").ExitCode);
    }

    // `# key: value` and the lines that belong to it.
    private static bool IsSetting(string line)
    {
        if (line.StartsWith("#   ", StringComparison.Ordinal))
            return true;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 2 && line.StartsWith("# ", StringComparison.Ordinal) && line[2..colon].All(c => char.IsAsciiLetterLower(c) || c == '-') && !line.Contains("$schema", StringComparison.Ordinal);
    }

    private static string NumberOf(string rule) => Plimsoll.Rules.RuleCatalogue.All.Single(r => r.Name == rule).Id;
}
