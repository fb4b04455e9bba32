using System.Text.Json;
using Plimsoll.Rules;
using Plimsoll.Testing;

namespace Plimsoll.Cli.Tests;

/// <summary>The commands that tell about rules, and the words of the command line itself.</summary>
public sealed class CatalogueCommandTests
{
    [Fact]
    public void Every_rule_is_listed_for_people()
    {
        var output = Run("rules").Output;
        Assert.All(RuleCatalogue.All, r => Assert.Contains($"{r.Id} {r.Name}", output, StringComparison.Ordinal));
        Assert.EndsWith($"{RuleCatalogue.All.Count} rules; 'plimsoll explain NAME' tells more about one.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_listed_for_programs()
    {
        using var json = JsonDocument.Parse(Run("rules", "--format", "json").Output);
        Assert.Equal(RuleCatalogue.All.Select(r => r.Name), json.RootElement.EnumerateArray().Select(r => r.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("privileged-container")]
    [InlineData("PLM1042")]
    [InlineData("plm1042")]
    public void A_rule_is_explained_by_name_or_number(string name)
    {
        var output = Run("explain", name).Output;
        Assert.StartsWith("# privileged-container (PLM1042)", output, StringComparison.Ordinal);
        Assert.Contains("## When to suppress", output, StringComparison.Ordinal);
        Assert.EndsWith("Severity: error   Profile: recommended   Fix: unsafe\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_is_a_wrong_command()
    {
        var result = Run("explain", "naked-pods");
        Assert.Equal((2, "plimsoll: no rule is called 'naked-pods'; did you mean 'naked-pod'?\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("lint", "--help")]
    [InlineData("fix", "--help")]
    [InlineData("graph", "--help")]
    [InlineData("rules", "--help")]
    [InlineData("explain", "--help")]
    public void Help_reads_as_approved(params string[] arguments)
    {
        var name = $"Help{(arguments.Length > 1 ? "." + arguments[0] : "")}.verified.txt";
        Golden.Matches(Repository.PathOf("tests", "Plimsoll.Cli.Tests", name), Run(arguments).Output);
    }

    [Fact]
    public void The_version_is_a_number() => Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", Run("--version").Output);

    [Fact]
    public void Shells_can_ask_for_completions()
    {
        Assert.Contains("lint", Run("[suggest:9]", "plimsoll l").Output, StringComparison.Ordinal);
        Assert.Contains("privileged-container", Run("[suggest:30]", "plimsoll lint --rule privileged").Output, StringComparison.Ordinal);
    }

    private static ToolResult Run(params string[] arguments) => Workplace.Run(Repository.Root, "", arguments);
}
