using System.Text.Json;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Text;
using Plimsoll.Testing;
using Wcwidth;

namespace Plimsoll.Reports.Tests;

public sealed class ReportTests
{
    private const string Password = "hunter2-and-more";

    private static readonly RuleDescriptor Rule = new("test-rule", 9001, Severity.Error, Profile.Recommended, FixAvailability.None, "test", "A test.", [], () => null!, () => "");

    [Fact]
    public void Frames_survive_tabs_wide_characters_and_very_long_lines()
    {
        (string Line, string Marked)[] lines =
        [
            ("plain: value", "value"),
            ("\ttab:\tvalue\t# comment", "value"),
            ("wide: 漢字かな value", "value"),
            ("emoji: 😀😀 value", "value"),
            ("combining: e\u0301e\u0301 value", "value"),
            ("marked: 漢字かな", "漢字かな"),
            ("empty:", ""),
            ("control: \u001b[31mred\u001b[0m value", "value"),
            ("long: " + new string('x', 5_000) + " value " + new string('y', 5_000), "value"),
            ("end: " + new string('x', 5_000) + " value", "value"),
            ("all: " + new string('v', 5_000), new string('v', 5_000)),
            ("lone: \ud800 value", "value"),
        ];
        var report = string.Concat(lines.Select(l => Text(Finding(new Source("t.yaml", l.Line), l.Line.IndexOf(l.Marked, StringComparison.Ordinal), l.Marked.Length))));
        Golden.Matches(Approved("Frames"), report);
        Assert.DoesNotContain('\u001b', report);
        Assert.DoesNotContain('\t', report);
        Assert.All(report.Split('\n'), l => Assert.True(UnicodeCalculator.GetWidth(l) <= 90, l));
    }

    [Fact]
    public void A_finding_has_all_its_parts()
    {
        var source = new Source("k8s/web.yaml", "kind: Service\nspec:\n  selector:\n    app: webap\n");
        var other = new Source("k8s/pods.yaml", "kind: Pod\nmetadata:\n  labels:\n    app: webapp\n");
        var finding = Finding(source, source.Text.IndexOf("webap", StringComparison.Ordinal), 5) with
        {
            Related = [new RelatedPlace(other, new Span(38, 6), "the nearest label"), new RelatedPlace(other, new Span(6, 3), "and this")],
            Severity = Severity.Warning,
        };
        Golden.Matches(Approved("Parts"), Text(finding) + Text(finding, new TextReportOptions { Color = true }) + Json(finding));
    }

    [Fact]
    public void What_is_exempt_is_told_to_those_who_ask()
    {
        var exempt = Finding(new Source("agent.yaml", "hostNetwork: true\n"), 13, 4) with { ExemptBecause = "known system agent (calico/node)" };
        var result = new LintResult { Findings = [], Suppressed = [], Exempt = [exempt], Failures = [], ObjectCount = 1 };
        Assert.Equal("", Text(result, new TextReportOptions { Quiet = true }));
        Assert.Equal(
            "note: agent.yaml:1:14: not judged: test-rule: known system agent (calico/node)\n",
            Text(result, new TextReportOptions { Quiet = true, Verbose = true }));
    }

    [Fact]
    public void Secrets_are_shown_in_no_frame()
    {
        var source = new Source("t.yaml", $"user: someone\npassword: {Password}\nother: x\n");
        var secret = Finding(source, source.Text.IndexOf(Password, StringComparison.Ordinal), Password.Length) with { IsSecret = true };
        var below = Finding(source, source.Text.IndexOf("other", StringComparison.Ordinal), 5);
        var text = Text(new LintResult { Findings = [secret, below], Suppressed = [], Failures = [], ObjectCount = 1 }, new TextReportOptions());
        Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
        Assert.Contains("password: hu**************", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_cannot_steer_the_terminal()
    {
        var finding = Finding(new Source("bad\u001b]0;title\u0007name.yaml", "a: 1"), 0, 1) with { Message = "object '\u001b[2J\u202egnp.exe'", Help = "line\nbreak" };
        var text = Text(finding, new TextReportOptions { Color = false });
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
        Assert.DoesNotContain('\u0007', text);
        Assert.Contains("help: line␊break", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Json(finding));
        Assert.Equal(finding.Message, json.RootElement.GetProperty("findings")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData(0, 0, "no Kubernetes manifests found\n")]
    [InlineData(1, 0, "1 file, 3 objects: no findings\n")]
    [InlineData(2, 1, "2 files, 3 objects: 1 error\n")]
    [InlineData(2, 2, "2 files, 3 objects: 2 errors\n")]
    public void The_summary_counts_in_words(int files, int findings, string expected)
    {
        var result = new LintResult
        {
            Findings = [.. Enumerable.Range(0, findings).Select(i => Finding(new Source("t.yaml", ""), 0, 0))],
            Suppressed = [],
            Failures = [],
            ObjectCount = 3,
        };
        using var output = new StringWriter { NewLine = "\n" };
        new TextReport(new TextReportOptions()).Write(new LintReport(result, files, []), output);
        Assert.EndsWith(expected, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_read_is_told_when_objects_may_be_in_it()
    {
        SkippedInput[] skipped = [new("a.yaml", "not read: template", true), new("b.json", "no objects", false)];
        var result = new LintResult { Findings = [], Suppressed = [], Failures = [], ObjectCount = 1 };
        Assert.Contains("a.yaml: not read: template", Text(result, new TextReportOptions(), skipped), StringComparison.Ordinal);
        Assert.DoesNotContain("b.json", Text(result, new TextReportOptions(), skipped), StringComparison.Ordinal);
        Assert.Contains("b.json: no objects", Text(result, new TextReportOptions { Verbose = true }, skipped), StringComparison.Ordinal);
        Assert.Equal("", Text(result, new TextReportOptions { Quiet = true }, skipped));
    }

    private static Finding Finding(Source source, int start, int length) =>
        new(Rule, Severity.Error, source, new Span(start, length), "something is wrong", "mend it");

    private static string Text(Finding finding, TextReportOptions? options = null) =>
        Text(new LintResult { Findings = [finding], Suppressed = [], Failures = [], ObjectCount = 1 }, options ?? new TextReportOptions { Width = 90, Quiet = true });

    private static string Text(LintResult result, TextReportOptions options, IReadOnlyList<SkippedInput>? skipped = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TextReport(options).Write(new LintReport(result, 1, skipped ?? []), output);
        return output.ToString();
    }

    private static string Json(Finding finding)
    {
        using var output = new StringWriter();
        new JsonReport().Write(new LintReport(new LintResult { Findings = [finding], Suppressed = [], Failures = [], ObjectCount = 1 }, 1, []), output);
        return output.ToString();
    }

    private static string Approved(string name) => Repository.PathOf("tests", "Plimsoll.Reports.Tests", name + ".verified.txt");
}
