using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Plimsoll.Cli.Tests;

namespace Plimsoll.Analyzers.Tests;

/// <summary>What <c>plimsoll.yaml</c> says counts in a project as it does for the command line, and what the compiler is told outweighs it.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          annotations:
            ignore-check.kube-linter.io/latest-tag: "pinned elsewhere"
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: ghcr.io/example/web:latest
                  ports:
                    - containerPort: 8080
                  securityContext:
                    privileged: true
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector:
            app: web
          ports:
            - port: 80
              targetPort: 8080
        ---
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: move
          namespace: kube-system
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: move
                  image: ghcr.io/example/move:1.0.0
        """;

    private const string Worker = """
        apiVersion: example.com/v1
        kind: Worker
        metadata:
          name: worker
        spec:
          jobTemplate:
            spec:
              containers:
                - name: worker
                  image: ghcr.io/example/worker:1.0.0
                  securityContext:
                    privileged: true
        """;

    private const string Code = """
        using k8s.Models;
        _ = new V1Pod { Metadata = new() { Name = "web" }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29.1", SecurityContext = new() { Privileged = true } }] } };
        _ = new V1Job { Metadata = new() { Name = "move" }, Spec = new() { Template = new() { Spec = new() { RestartPolicy = "Never", Containers = [new() { Name = "move", Image = "move:1.0" }] } } } };
        """;

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.29.1
              securityContext:
                privileged: true
        """;

    private static readonly (string Name, string Text)[] Files =
        [("deploy/worker.yaml", Worker), ("k8s/legacy/web.yaml", Web), ("k8s/web.yaml", Web), ("k8s/values.yaml", "image: [web\n")];

    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("profile: strict")]
    [InlineData("profile: strict\nrules:\n  too-few-replicas: { minimum: 3 }\n  privileged-container: off\n")]
    [InlineData("profile: [recommended, pod-security-restricted]")]
    [InlineData("rules: { privileged-container: error, job-without-ttl: info }")]
    [InlineData("exclude: [k8s/legacy]")]
    [InlineData("include: ['k8s/**/web.yaml']")]
    [InlineData("context: [k8s/legacy]\nexclude: [k8s]")]
    [InlineData("exempt: [ghcr.io/example/web]\nforeign-ignores: false\nkubernetes: '1.29'")]
    [InlineData("missing-schemas: error\nworkloads: { example.com/Worker: spec.jobTemplate }")]
    [InlineData("overrides:\n  - files: [k8s/legacy/**]\n    kinds: [Deployment]\n    rules: { privileged-container: off, job-without-ttl: on }\n  - namespaces: [kube-*]\n    rules: { job-without-ttl: warning }\n")]
    public async Task YAML_is_judged_as_by_the_command_line(string configuration)
    {
        var found = (await Project.OfNothing(("program.cs", "return;")).With([("plimsoll.yaml", configuration), .. Files]).AnalyzeAsync()).Select(LineOf);
        Assert.Equal(string.Join('\n', Judge(configuration)), string.Join('\n', found.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Findings_that_the_baseline_knows_are_not_told()
    {
        Judge("rules: { privileged-container: off }");
        _workplace.Run("baseline", "k8s", "deploy");
        var project = Project.OfNothing(("program.cs", "return;")).With([("plimsoll.yaml", "baseline: plimsoll-baseline.txt"), ("plimsoll-baseline.txt", _workplace.Read("plimsoll-baseline.txt")), .. Files]);
        var found = await project.AnalyzeAsync();
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.Equal("PLM1042", d.Id));
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Warning)]
    [InlineData("rules: { privileged-container: info }", DiagnosticSeverity.Info)]
    [InlineData("rules: { privileged-container: error }", DiagnosticSeverity.Error)]
    [InlineData("overrides: [{ kinds: [Pod], rules: { privileged-container: error } }]", DiagnosticSeverity.Error)]
    public async Task Only_the_author_makes_an_error(string configuration, DiagnosticSeverity severity)
    {
        var project = Project.OfClient(("program.cs", Code)).With(("plimsoll.yaml", configuration), ("k8s/pod.yaml", Pod));
        Assert.Equal([severity, severity], (await project.FindAsync("PLM1042")).Select(d => d.Severity));
    }

    [Theory]
    [InlineData("rules: { privileged-container: off }", "")]
    [InlineData("profile: strict", "PLM1042 PLM1071")]
    [InlineData("overrides: [{ files: [program.cs], rules: { privileged-container: off } }]", "")]
    public async Task Code_is_judged_by_the_same_rules(string configuration, string expected)
    {
        var found = await Project.OfClient(("program.cs", Code)).With(("plimsoll.yaml", configuration)).AnalyzeAsync();
        Assert.Equal(expected, string.Join(' ', found.Select(d => d.Id).Where(i => i is "PLM1042" or "PLM1071")));
    }

    [Fact]
    public async Task What_the_compiler_is_told_outweighs_it()
    {
        var project = Project.OfClient(("program.cs", Code)).With(("plimsoll.yaml", "rules: { privileged-container: error, job-without-ttl: off }"), ("k8s/pod.yaml", Pod), ("k8s/web.yaml", Web));
        Assert.Equal(3, (await project.FindAsync("PLM1042")).Count);
        Assert.Empty(await project.Telling(("PLM1042", ReportDiagnostic.Suppress)).FindAsync("PLM1042"));
        Assert.All(await project.Telling(("PLM1042", ReportDiagnostic.Info)).FindAsync("PLM1042"), d => Assert.Equal(DiagnosticSeverity.Info, d.Severity));
        Assert.Empty(await project.FindAsync("PLM1071"));
        Assert.Equal(2, (await project.Telling(("PLM1071", ReportDiagnostic.Warn)).FindAsync("PLM1071")).Count);
    }

    [Fact]
    public async Task A_rule_can_be_wanted_in_single_files_of_code()
    {
        const string job = """
            using k8s.Models;
            static class NAME
            {
                public static V1Job Make() => new() { Metadata = new() { Name = "move" }, Spec = new() { Template = new() { Spec = new() { RestartPolicy = "Never", Containers = [new() { Name = "move", Image = "move:1.0" }] } } } };
            }
            """;
        var project = Project.OfClient(("program.cs", "return;"), ("a.cs", job.Replace("NAME", "A", StringComparison.Ordinal)), ("b.cs", job.Replace("NAME", "B", StringComparison.Ordinal)));
        Assert.Empty(await project.FindAsync("PLM1071"));
        var found = Assert.Single(await project.TellingIn("a.cs", ("PLM1071", ReportDiagnostic.Warn)).FindAsync("PLM1071"));
        Assert.Equal("/project/a.cs", found.Location.SourceTree!.FilePath);
        Assert.Equal(2, (await project.With(("plimsoll.yaml", "profile: strict")).TellingIn("a.cs", ("PLM1071", ReportDiagnostic.Warn)).FindAsync("PLM1071")).Count);
    }

    [Fact]
    public async Task Mistakes_in_it_are_told_and_nothing_is_judged()
    {
        var found = await Project.OfClient(("program.cs", Code)).With(("plimsoll.yaml", "profile: strict\nrules:\n  privileged-contaner: off\n"), ("k8s/pod.yaml", Pod)).AnalyzeAsync();
        Assert.Equal("plimsoll.yaml(3,3): PLM1000: no rule is called 'privileged-contaner': did you mean 'privileged-container'?", LineOf(Assert.Single(found)));
    }

    private List<string> Judge(string configuration)
    {
        _workplace.Write("plimsoll.yaml", configuration);
        foreach (var (name, text) in Files)
            _workplace.Write(name, text);
        var result = _workplace.Run("lint", "k8s", "deploy", "--format", "json");
        Assert.True(result.ExitCode is 0 or 1, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(LineOf).Order(StringComparer.Ordinal)];
    }

    private static string LineOf(JsonElement finding)
    {
        var start = finding.GetProperty("start");
        return $"{finding.GetProperty("file")}({start.GetProperty("line")},{start.GetProperty("column")}): {finding.GetProperty("id")}: {finding.GetProperty("message")}: {finding.GetProperty("help")}";
    }

    private static string LineOf(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path["/project/".Length..]}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
