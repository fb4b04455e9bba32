namespace Plimsoll.Dsl.Tests;

/// <summary>The command line of programs that write manifests.</summary>
public sealed class WriteCommandTests : IDisposable
{
    private static readonly Port Http = new("http", 8080);

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("app", "web-deployment.yaml web-service.yaml web.v2-configmap.yaml")]
    [InlineData("app --per-kind", "configmap.yaml deployment.yaml service.yaml")]
    [InlineData("app/all.yaml", "all.yaml")]
    public void Objects_are_spread_over_files(string options, string files)
    {
        var args = Args(options);
        Assert.Equal(0, Run(args).ExitCode);
        Assert.Equal(files.Split(' '), Directory.EnumerateFiles(Path.Combine(_folder, "app")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, Run([.. args, "--check"]).ExitCode);
    }

    [Fact]
    public void A_check_names_what_differs_and_writes_nothing()
    {
        Run(Args("app"));
        var service = Path.Combine(_folder, "app", "web-service.yaml");
        File.AppendAllText(service, "\n");
        File.Delete(Path.Combine(_folder, "app", "web-deployment.yaml"));
        var (exitCode, output, error) = Run(Args("app --check"));
        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("web-service.yaml is not what would be written", error, StringComparison.Ordinal);
        Assert.Contains("web-deployment.yaml is missing", error, StringComparison.Ordinal);
        Assert.EndsWith("\n\n", File.ReadAllText(service), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--check")]
    [InlineData("--out x")]
    [InlineData("--output")]
    public void A_wrong_command_line_is_said_to_be_wrong(string options)
    {
        var (exitCode, _, error) = Run(options.Split(' '));
        Assert.Equal(2, exitCode);
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_that_cannot_be_written_are_an_error_and_not_a_crash()
    {
        var error = new StringWriter();
        Assert.Equal(1, new WriteCommand(TextWriter.Null, error).Answer([], [new ConfigMap("c").Without("/data")]));
        Assert.StartsWith("error: the patch '/data' of ConfigMap 'c' changes nothing", error.ToString(), StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output, string Error) Run(string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var web = new Workload("web") { Image = "web:1", Ports = [Http] };
        var exitCode = new WriteCommand(output, error).Answer(args, [web, web.Service(80, Http), new ConfigMap("web.v2")]);
        return (exitCode, output.ToString(), error.ToString());
    }

    private string[] Args(string options) => ["--output", .. options.Split(' ').Select((o, i) => i == 0 ? Path.Combine(_folder, o) : o)];
}
