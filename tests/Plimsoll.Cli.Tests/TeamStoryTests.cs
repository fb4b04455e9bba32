using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Tests;

/// <summary>A team with 200 findings adopts Plimsoll: from the first baseline to the first mended finding.</summary>
public sealed class TeamStoryTests
{
    private const int Known = 200;
    private const string Baseline = "plimsoll-baseline.txt";
    private const string Privileged = "privileged-container";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Dictionary<string, Func<string, IEnumerable<(string File, int Line, string Rule)>>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = text => Lines(text, @"(?m)^\w+\[(?<rule>[\w-]+)\].*\n *--> (?<file>[^:]+):(?<line>\d+):"),
        ["compact"] = text => Lines(text, @"(?m)^(?<file>[^:]+):(?<line>\d+):\d+: \w+ (?<rule>[\w-]+):"),
        ["msbuild"] = text => Lines(text, @"(?m)^(?<file>[^(]+)\((?<line>\d+),\d+\): \w+ (?<rule>[\w-]+):"),
        ["github"] = text => Lines(text, @"(?m)^::\w+ file=(?<file>[^,]+),line=(?<line>\d+).*?(?<rule>privileged-container|image-latest-or-untagged)"),
        ["azure"] = text => Lines(text, @"(?m)^##vso\[task\.logissue [^\]]*sourcepath=(?<file>[^;]+);linenumber=(?<line>\d+);[^\]]*\].*?(?<rule>privileged-container|image-latest-or-untagged)"),
        ["json"] = text => Json(text).GetProperty("findings").EnumerateArray().Select(f => (
            f.GetProperty("file").GetString()!, f.GetProperty("start").GetProperty("line").GetInt32(), f.GetProperty("rule").GetString()!)),
        ["gitlab"] = text => Json(text).EnumerateArray().Select(f => (
            f.GetProperty("location").GetProperty("path").GetString()!, LineOf(f.GetProperty("location")), f.GetProperty("check_name").GetString()!)),
        ["sarif"] = Sarif,
        ["html"] = text => Regex.Matches(Unpacked(text), "<section class=\"file\" data-file=\"(?<file>[^\"]*)\">.*?</section>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)
            .SelectMany(s => Regex.Matches(s.Value, "<details class=\"finding .*? data-rule=\"(?<rule>[^\"]*)\".*?class=\"place\">(?<line>\\d+):", RegexOptions.ExplicitCapture, Patience)
                .Select(m => (s.Groups["file"].Value, int.Parse(m.Groups["line"].Value, CultureInfo.InvariantCulture), m.Groups["rule"].Value))),
        ["markdown"] = text => Lines(text, @"(?m)^\| \S+ \w+ \| (?<file>[^|:]+):(?<line>\d+) \| (?<rule>[\w-]+) \|"),
        ["junit"] = text => XDocument.Parse(text).Descendants("testcase").Where(t => t.Element("failure") is not null).Select(t => (
            t.Attribute("file")!.Value, int.Parse(t.Attribute("line")!.Value, CultureInfo.InvariantCulture), t.Attribute("name")!.Value.Split(':')[0])),
        ["checkstyle"] = text => XDocument.Parse(text).Descendants("error").Select(e => (
            e.Parent!.Attribute("name")!.Value, int.Parse(e.Attribute("line")!.Value, CultureInfo.InvariantCulture), e.Attribute("source")!.Value.Split('.')[^1])),
    };

    // By them servers tell findings that are new from those that moved.
    private static readonly Dictionary<string, Func<string, IEnumerable<string>>> Fingerprints = new(StringComparer.Ordinal)
    {
        ["json"] = text => Json(text).GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("fingerprint").GetString()!),
        ["gitlab"] = text => Json(text).EnumerateArray().Select(f => f.GetProperty("fingerprint").GetString()!),
        ["sarif"] = text => Unsuppressed(text).Select(r => r.GetProperty("partialFingerprints").EnumerateObject().First().Value.GetString()!),
        ["html"] = text => Regex.Matches(Unpacked(text), "<details class=\"finding \\w+\" id=\"f-(?<print>[^\"]*)\"", RegexOptions.ExplicitCapture, Patience).Select(m => m.Groups["print"].Value),
    };

    [Fact]
    public void Every_format_has_its_part_in_the_story() =>
        Assert.Equal(ReportFormat.All.Select(f => f.Name).Order(StringComparer.Ordinal), Formats.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_team_adopts_it_and_hears_of_what_is_new_alone()
    {
        using var place = new Workplace();
        place.Write("plimsoll.yaml", $"rules: {{ {Privileged}: error, image-latest-or-untagged: error }}\n");
        string[] lint = ["lint", "--rule", Privileged, "--rule", "image-latest-or-untagged"];

        // Two findings in each of a hundred objects.
        for (var i = 0; i < Known / 2; i++)
            place.Write($"k8s/{i / 10}/old-{i:00}.yaml", Pod($"old-{i:00}"));
        var old = Enumerable.Range(0, Known / 2).Select(i => $"k8s/{i / 10}/old-{i:00}.yaml");
        AssertReportsAgree(place, lint, [.. old.SelectMany(f => new[] { (f, 8, "image-latest-or-untagged"), (f, 10, Privileged) })]);
        Assert.Contains($"{Known} findings known", place.Run(["baseline", .. lint[1..]]).Output, StringComparison.Ordinal);
        place.Write("plimsoll.yaml", place.Read("plimsoll.yaml") + $"baseline: {Baseline}\n");
        Assert.Equal(("", 0), (place.Run(lint).Error, place.Run(lint).ExitCode));

        // One bad manifest: the run fails on that one alone, and all reports say so.
        place.Write("k8s/new.yaml", Pod("new"));
        Assert.Equal(1, place.Run(lint).ExitCode);
        AssertReportsAgree(place, lint, [("k8s/new.yaml", 8, "image-latest-or-untagged"), ("k8s/new.yaml", 10, Privileged)]);

        // One of its findings is right as it is, and says why.
        place.Write("k8s/new.yaml", Pod("new").Replace("        privileged", $"        # plimsoll-ignore {Privileged}: formats the node's disks\n        privileged", StringComparison.Ordinal));
        AssertReportsAgree(place, lint, [("k8s/new.yaml", 8, "image-latest-or-untagged")]);

        // The cause of the other one is removed, and so is that of an old one, which may then be forgotten.
        place.Write("k8s/new.yaml", place.Read("k8s/new.yaml").Replace(":latest", ":1.4.2", StringComparison.Ordinal));
        place.Write("k8s/0/old-00.yaml", Pod("old-00").Replace(":latest", ":1.4.2", StringComparison.Ordinal));
        var result = place.Run(lint);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"{Baseline}: 1 finding no longer there", result.Error, StringComparison.Ordinal);
        AssertReportsAgree(place, lint, []);
        Assert.Contains("removed", place.Run([.. lint, "--prune-baseline"]).Error, StringComparison.Ordinal);
        Assert.Equal(Known - 1, place.Read(Baseline).Split('\n').Count(l => l.Length > 0 && l[0] != '#'));
        Assert.Equal(("", 0), (place.Run(lint).Error, place.Run(lint).ExitCode));

        // Were it to come back, it would be new.
        place.Write("k8s/0/old-00.yaml", Pod("old-00"));
        AssertReportsAgree(place, lint, [("k8s/0/old-00.yaml", 8, "image-latest-or-untagged")]);
    }

    private static void AssertReportsAgree(Workplace place, string[] lint, (string File, int Line, string Rule)[] expected)
    {
        var formats = Formats.Keys.SelectMany(f => new[] { "--format", $"{f}=report.{f}.out" });
        var result = place.Run([.. lint, .. formats]);
        Assert.True(result.ExitCode == (expected.Length > 0 ? 1 : 0), result.Error);
        foreach (var (format, read) in Formats)
            Assert.Equal(expected.Select(e => $"{format}: {e}"), read(place.Read($"report.{format}.out")).Order().Select(f => $"{format}: {f}"));
        var prints = Fingerprints["json"](place.Read("report.json.out")).ToList();
        Assert.Equal(expected.Length, prints.Distinct(StringComparer.Ordinal).Count());
        foreach (var (format, read) in Fingerprints)
            Assert.Equal(prints.Select(p => $"{format}: {p}"), read(place.Read($"report.{format}.out")).Select(p => $"{format}: {p}"));
    }

    private static string Pod(string name) =>
        $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: {name}\nspec:\n  containers:\n    - name: web\n      image: web:latest\n      securityContext:\n        privileged: true\n";

    private static IEnumerable<(string File, int Line, string Rule)> Lines(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.ExplicitCapture, Patience)
            .Select(m => (m.Groups["file"].Value, int.Parse(m.Groups["line"].Value, CultureInfo.InvariantCulture), m.Groups["rule"].Value));

    // What is suppressed is told with the reason, and is no result that counts.
    private static IEnumerable<JsonElement> Unsuppressed(string text) => Json(text).GetProperty("runs")[0].GetProperty("results").EnumerateArray()
        .Where(r => !r.TryGetProperty("suppressions", out var suppressions) || suppressions.GetArrayLength() == 0);

    private static IEnumerable<(string File, int Line, string Rule)> Sarif(string text) => Unsuppressed(text)
        .Select(r => (Place: r.GetProperty("locations")[0].GetProperty("physicalLocation"), Rule: r))
        .Select(r => (r.Place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, r.Place.GetProperty("region").GetProperty("startLine").GetInt32(), RuleName(r.Rule, text)));

    // What a page shows at once, and what it unpacks later.
    private static string Unpacked(string page)
    {
        var packed = Regex.Match(page, "id=\"later\">(?<bytes>[^<]*)</script>", RegexOptions.ExplicitCapture, Patience).Groups["bytes"];
        if (!packed.Success)
            return page;
        using var text = new StreamReader(new GZipStream(new MemoryStream(Convert.FromBase64String(packed.Value)), CompressionMode.Decompress));
        return page + text.ReadToEnd();
    }

    private static string RuleName(JsonElement result, string text)
    {
        var id = result.GetProperty("ruleId").GetString()!;
        return Plimsoll.Rules.RuleCatalogue.All.SingleOrDefault(r => r.IsCalled(id))?.Name ?? $"{id} of {text}";
    }

    private static int LineOf(JsonElement location) => location.TryGetProperty("lines", out var lines)
        ? lines.GetProperty("begin").GetInt32()
        : location.GetProperty("positions").GetProperty("begin").GetProperty("line").GetInt32();

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
