using System.Text.Json;
using System.Xml.Linq;
using Plimsoll.Testing;

namespace Plimsoll.Cli.Tests;

/// <summary>Which reports are written, and where to.</summary>
public sealed class ReportOptionTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: web, securityContext: {privileged: true}}]}\n";

    [Fact]
    public void Several_reports_are_written_at_once()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", Pod);
        var result = place.Run("lint", "--format", "sarif=out/run.sarif", "--format", "junit=junit.xml", "--format", "html=report.html", "--format", "text=report.txt", "--format", "compact");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        var count = result.Output.Split('\n').Length - 1;
        Assert.Contains("pod.yaml:4:75: error privileged-container: ", result.Output, StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(place.Read("out/run.sarif"));
        Assert.Equal(count, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Equal(count, XDocument.Parse(place.Read("junit.xml")).Descendants("failure").Count());
        Assert.StartsWith("<!doctype html>", place.Read("report.html"), StringComparison.Ordinal);
        Assert.Contains("error[privileged-container]", place.Read("report.txt"), StringComparison.Ordinal);
        Assert.Equal(["junit.xml", "out", "pod.yaml", "report.html", "report.txt"], Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_report_takes_the_place_of_the_last_one()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", Pod);
        place.Write("out.json", "old");
        place.Run("lint", "--format", "json=out.json");
        var first = place.Read("out.json");
        Assert.StartsWith("{", first, StringComparison.Ordinal);
        place.Run("lint", "--format", "json=out.json");
        Assert.Equal(first, place.Read("out.json"));
    }

    [Theory]
    [InlineData("--format json: only one report goes to standard output; write the others to files: --format json=FILE", "text", "json")]
    [InlineData("--format sarf: there is no such format; did you mean 'sarif'?", "sarf=x")]
    [InlineData("--format json=: write the name of a file behind the equals sign", "json=")]
    [InlineData("--format: two reports go to x", "json=x", "sarif=./x")]
    public void What_cannot_be_written_is_a_wrong_command(string message, params string[] formats)
    {
        using var place = new Workplace();
        place.Write("pod.yaml", Pod);
        var result = place.Run(["lint", .. formats.SelectMany(f => new[] { "--format", f })]);
        Assert.Equal((2, "", $"plimsoll: {message}\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_a_wrong_command()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", Pod);
        var result = place.Run("lint", "--format", "json=pod.yaml/out.json");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("plimsoll: pod.yaml/out.json: not written: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(Pod, place.Read("pod.yaml"));
    }

    [Fact]
    public void The_page_of_a_job_gets_a_summary()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", Pod);
        var page = place.Write("page.md", "# Before\n");
        place.RunWithVariable("GITHUB_STEP_SUMMARY", page, "lint", "pod.yaml", "--format", "github");
        Assert.StartsWith("# Before\n## Plimsoll\n", place.Read("page.md"), StringComparison.Ordinal);
        Assert.Contains("| 🔴 error | pod.yaml:4 |", place.Read("page.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_at_a_terminal_gets_no_summary()
    {
        using var place = new Workplace();
        place.Write("pod.yaml", Pod);
        var page = place.Write("page.md", "");
        place.RunWithVariable("GITHUB_STEP_SUMMARY", page, "lint", "pod.yaml");
        Assert.Equal("", place.Read("page.md"));
    }

    [Fact]
    public void The_walkthrough_is_drawn()
    {
        var result = Workplace.Run(Repository.Root, "", ["graph", "samples/mongo-webapp"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(6, XDocument.Parse(result.Output).Descendants().Attributes("class").Count(c => c.Value.StartsWith("node", StringComparison.Ordinal)));
        Assert.StartsWith("flowchart LR\n", Workplace.Run(Repository.Root, "", ["graph", "--format", "mermaid", "samples/mongo-webapp"]).Output, StringComparison.Ordinal);
    }
}
