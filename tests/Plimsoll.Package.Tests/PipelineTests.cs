using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Testing;

namespace Plimsoll.Package.Tests;

/// <summary>The scripts of the GitHub action and of the templates, run by bash as a runner would.</summary>
public sealed class PipelineTests
{
    // Packing may take the executable away while these tests run; what it starts stays.
    private static readonly string Tool = MakeTool();

    [Theory]
    [InlineData(Place.Bad, 1)]
    [InlineData(Place.Good, 0)]
    public void The_action_annotates_summarises_and_writes_sarif(string manifest, int expected)
    {
        using var place = new Place();
        place.Write("k8s/a b.yaml", manifest);
        var steps = Read("action.yml")["runs"]["steps"];
        Assert.All(steps.Children, s => Assert.Equal("bash", s["shell"].Text));
        place.Write("outputs", "");
        place.Write("summary.md", "");
        foreach (var (name, value) in new[]
        {
            ("GITHUB_ACTIONS", "true"), ("GITHUB_OUTPUT", place.PathOf("outputs")), ("GITHUB_STEP_SUMMARY", place.PathOf("summary.md")), ("RUNNER_TEMP", place.Folder),
            ("TOOL", Tool), ("PATHS", "k8s"), ("FAIL_ON", ""), ("BASELINE", ""), ("ARGUMENTS", "--profile recommended"), ("SARIF", "plimsoll.sarif"), ("VERSION", ""),
        })
            place.Set(name, value);
        Bash(place, steps[0]["run"].Text!);
        Assert.Contains($"tool={Tool}", place.Read("outputs"), StringComparison.Ordinal);
        var (code, output) = Bash(place, steps[1]["run"].Text!);
        Assert.True(code == expected, output);
        Assert.Equal(expected == 1, output.Contains("::error ", StringComparison.Ordinal));
        Assert.Contains($"exit-code={expected}", place.Read("outputs"), StringComparison.Ordinal);
        Assert.Equal(expected == 1, place.Read("plimsoll.sarif").Contains("privileged-container", StringComparison.Ordinal));
        Assert.NotEqual("", place.Read("summary.md"));
    }

    [Fact]
    public void The_inputs_of_the_action_are_those_that_its_steps_use()
    {
        var action = Read("action.yml");
        var used = action["runs"]["steps"].Children.SelectMany(s => s["env"].Children).Select(e => e.Text!)
            .Where(v => v.StartsWith("$<< inputs.", StringComparison.Ordinal)).Select(v => v["$<< inputs.".Length..^" >>".Length]);
        Assert.Equal(action["inputs"].Children.Select(i => i.Key!).Order(StringComparer.Ordinal), used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_template_for_GitLab_writes_the_reports_that_it_uploads()
    {
        using var place = Checkout();
        var job = Read("samples/ci/gitlab-ci.yml")["plimsoll"];
        foreach (var variable in job["variables"].Children)
            place.Set(variable.Key!, variable.Text ?? "");
        var (code, output) = Bash(place, string.Join('\n', job["script"].Children.Select(s => s.Text)));
        Assert.True(code == 1, output);
        foreach (var report in job["artifacts"]["reports"].Children)
            Assert.Contains("privileged-container", place.Read(report.Text!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_for_Azure_logs_issues_and_writes_sarif()
    {
        using var place = Checkout();
        Directory.CreateDirectory(place.PathOf("temp"));
        place.Set("TF_BUILD", "True");
        place.Set("AGENT_TEMPDIRECTORY", place.PathOf("temp"));
        place.Set("BUILD_ARTIFACTSTAGINGDIRECTORY", place.PathOf("staging"));
        place.Set("MANIFESTS", "k8s");
        place.Set("ARGUMENTS", " ");
        var (code, output) = Bash(place, Read("samples/ci/azure-pipelines.yml")["steps"][0]["bash"].Text!);
        Assert.True(code == 1, output);
        Assert.Contains("##vso[task.logissue type=error", output, StringComparison.Ordinal);
        var summary = Assert.Single(Directory.GetFiles(place.PathOf("temp"), "*.md"));
        Assert.Contains($"##vso[task.uploadsummary]{summary}\n", output, StringComparison.Ordinal);
        Assert.Contains("privileged-container", File.ReadAllText(summary), StringComparison.Ordinal);
        Assert.Contains("privileged-container", place.Read("staging/CodeAnalysisLogs/plimsoll.sarif"), StringComparison.Ordinal);
    }

    // The tool is there, as in an image that has it.
    private static Place Checkout()
    {
        var place = new Place();
        place.Write("k8s/bad.yaml", Place.Bad);
        place.Set("PATH", $"{Path.GetDirectoryName(Tool)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}");
        return place;
    }

    // What the runner puts in is no value yet, and to a reader of manifests it would make the file a template.
    private static Node Read(string path) => YamlReader.Read(new Source(path, File.ReadAllText(Repository.PathOf(path)).Replace("{{", "<<", StringComparison.Ordinal).Replace("}}", ">>", StringComparison.Ordinal))).Documents[0].Root;

    private static (int ExitCode, string Output) Bash(Place place, string script) => place.Run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script);

    private static string MakeTool()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("plimsoll-tool-").FullName, "plimsoll");
        File.WriteAllText(path, $"#!/bin/sh\nexec dotnet '{Repository.PathOf("artifacts", "bin", "Plimsoll.Cli", "release", "plimsoll.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
