using Plimsoll.Testing;

namespace Plimsoll.Dsl.Tests;

/// <summary>What is made in C# is judged at the lines that made it.</summary>
public sealed class LintTests : IDisposable
{
    private static readonly string Careless = Repository.PathOf("tests", "Plimsoll.Dsl.Tests", "Programs", "Careless.cs");
    private static readonly string Sample = Repository.PathOf("samples", "mongo-webapp-csharp", "mongo-webapp.cs");

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Mistakes_are_told_with_the_lines_of_CSharp()
    {
        var (exitCode, output, error) = Run(Careless, "--lint");
        Assert.Equal((1, ""), (exitCode, error));
        Golden.Matches(Path.ChangeExtension(Careless, ".verified.txt"), output);
    }

    [Fact]
    public void The_sample_has_no_findings()
    {
        var (exitCode, output, error) = Run(Sample, "--lint");
        Assert.Equal((0, "1 file, 6 objects: no findings\n", ""), (exitCode, output, error));
    }

    [Fact]
    public void Nothing_is_written_when_there_are_errors()
    {
        var target = Path.Combine(_folder, "k8s");
        var (exitCode, output, error) = Run(Careless, "--lint", "--output", target);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("error[service-selects-nothing]", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));

        Assert.Equal(0, Run(Sample, "--lint", "--output", target).ExitCode);
        Assert.Equal(6, Directory.GetFiles(target).Length);
        Assert.Equal(0, Run(Sample, "--lint", "--check", "--output", target).ExitCode);
    }

    [Fact]
    public void Programs_without_the_rules_say_what_they_lack()
    {
        var error = new StringWriter();
        Assert.Equal(2, new WriteCommand(TextWriter.Null, error).Answer(["--lint"], [new ConfigMap("c")]));
        Assert.Contains("Plimsoll.Dsl.Lint", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_of_authors_ask_for_findings()
    {
        var report = Manifest.Lint(
            new Workload("web") { Image = "nginx:1.29.1" },
            new Service("web") { Spec = new() { Selector = [("app", "wbe")], Ports = [new() { Port = 80 }] } });
        var finding = Assert.Single(report.Findings, f => f.Severity == "error");
        Assert.True(report.HasErrors);
        Assert.Equal(("service-selects-nothing", "PLM1007", "spec.selector.app"), (finding.Rule, finding.Id, finding.Field));
        Assert.EndsWith("LintTests.cs", finding.Origin.File, StringComparison.Ordinal);
        Assert.Contains("LintTests.cs:", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_of_a_file_that_is_not_at_hand_has_its_line_all_the_same()
    {
        var config = new ConfigMap("web", "/elsewhere/app.cs", 7) { Metadata = new() { Labels = [("app", "a b")] } };
        var finding = Assert.Single(Manifest.Lint(config).Findings);
        Assert.Equal(("/elsewhere/app.cs", 7), (finding.Origin.File, finding.Origin.Line));
    }

    [Fact]
    public void A_reason_in_an_annotation_silences_a_rule()
    {
        static bool IsFound(ManifestReport report) => report.Findings.Any(f => f.Rule == "service-selects-nothing");
        var web = new Workload("web") { Image = "nginx:1.29.1" };
        var service = new Service("web") { Spec = new() { Selector = [("app", "wbe")], Ports = [new() { Port = 80 }] } };
        Assert.True(IsFound(Manifest.Lint(web, service)));
        Assert.False(IsFound(Manifest.Lint(web, service with { Metadata = new() { Annotations = [("ignore.plimsoll.dev/service-selects-nothing", "the pods are made by an operator")] } })));
    }

    private static (int ExitCode, string Output, string Error) Run(string path, params string[] args)
    {
        var program = new CSharpProgram(File.ReadAllText(path), path);
        Assert.Empty(program.Diagnostics);
        return program.Run(args);
    }
}
