using System.Text.Json;
using System.Xml.Linq;
using NJsonSchema;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests.Text;
using Plimsoll.Testing;

namespace Plimsoll.Reports.Tests;

public sealed class FormatTests
{
    [Theory]
    [InlineData("compact")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    [InlineData("junit")]
    [InlineData("checkstyle")]
    [InlineData("markdown")]
    public void A_format_reads_as_approved(string format) =>
        Golden.Matches(Repository.PathOf("tests", "Plimsoll.Reports.Tests", $"Format.{format}.verified.txt"), Sample.Write(format, Sample.Report()));

    [Fact]
    public void All_formats_tell_of_the_same_findings()
    {
        var report = Sample.Report();
        var count = report.Result.Findings.Count;
        Assert.True(count > 4);
        Assert.Equal(count, Lines("compact", report));
        Assert.Equal(count, Lines("github", report));
        Assert.Equal(count, Lines("azure", report));
        Assert.Equal(count, XDocument.Parse(Sample.Write("checkstyle", report)).Descendants("error").Count());
        Assert.Equal(count, XDocument.Parse(Sample.Write("junit", report)).Descendants("failure").Count());
        using var gitlab = JsonDocument.Parse(Sample.Write("gitlab", report));
        Assert.Equal(count, gitlab.RootElement.GetArrayLength());
        using var sarif = JsonDocument.Parse(Sample.Write("sarif", report));
        Assert.Equal(count, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Count(r => !r.TryGetProperty("suppressions", out _)));
        Assert.Equal(count, Sample.Write("html", report).Split("<details class=\"finding ").Length - 1);
        Assert.Equal(count, Sample.Write("markdown", report).Split("\n| ").Length - 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sarif_is_what_the_standard_says(bool isHostile)
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathOf("tests", "Plimsoll.Reports.Tests", "Data", "sarif-2.1.0.json"));
        var sarif = Sample.Write("sarif", isHostile ? Sample.HostileReport() : Sample.Report());
        Assert.Empty(schema.Validate(sarif));
        Assert.NotEmpty(schema.Validate(sarif.Replace("\"startLine\": ", "\"startLine\": -", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sarif_fixes_mend_the_text()
    {
        var report = Sample.Report();
        using var sarif = JsonDocument.Parse(Sample.Write("sarif", report));
        var source = report.Result.Findings[0].Source;
        var replacement = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .First(r => r.GetProperty("message").GetProperty("text").GetString()!.Contains("setings", StringComparison.Ordinal))
            .GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        var region = replacement.GetProperty("deletedRegion");
        var line = source.LineSpan(region.GetProperty("startLine").GetInt32()).Start;
        var span = Span.Between(line + region.GetProperty("startColumn").GetInt32() - 1, line + region.GetProperty("endColumn").GetInt32() - 1);
        Assert.Equal("setings", source.Slice(span));
        Assert.Equal("settings", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void What_is_known_from_a_baseline_is_told_apart()
    {
        var report = Sample.Report();
        var result = report.Result;
        var known = report with
        {
            Result = result with
            {
                Findings = [],
                Suppressed = [.. result.Suppressed, .. result.Findings.Select(f => new SuppressedFinding(f, SuppressionKind.External, "baseline"))],
            },
        };
        Assert.Contains($"1 finding suppressed, {result.Findings.Count} known from the baseline", Sample.Write("text", known), StringComparison.Ordinal);
        using var before = JsonDocument.Parse(Sample.Write("sarif", report));
        using var after = JsonDocument.Parse(Sample.Write("sarif", known));
        Assert.Equal(Fingerprints(before), Fingerprints(after));
        Assert.Equal(result.Findings.Count, Sample.Write("sarif", known).Split("\"external\"").Length - 1);
    }

    private static List<string?> Fingerprints(JsonDocument sarif) => [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
        .Select(r => r.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString())];

    private static int Lines(string format, LintReport report) => Sample.Write(format, report).Split('\n').Length - 1;
}
