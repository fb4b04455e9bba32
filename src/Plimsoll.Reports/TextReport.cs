using System.Globalization;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Reports;

/// <summary>The report for people: each finding with its lines, why it matters and what to write instead.</summary>
public sealed class TextReport(TextReportOptions options) : IReport
{
    private readonly Palette _palette = new(options.Color);

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var secrets = Secrets.Of(report.Result);
        foreach (var finding in report.Result.Findings)
            WriteFinding(finding, secrets, output);
        if (options.Verbose)
            WriteVerbose(report, output);
        if (!options.Quiet)
            WriteSummary(report, output);
    }

    private void WriteFinding(Finding finding, Secrets secrets, TextWriter output)
    {
        var position = finding.Position;
        var gutter = position.Line.ToString(CultureInfo.InvariantCulture).Length;
        var margin = new string(' ', gutter);
        var word = SeverityName.Of(finding.Severity);
        output.WriteLine($"{_palette.Severity(finding.Severity, $"{word}[{finding.Rule.Name}]")}{_palette.Bold($": {SafeText.Visible(finding.Message)}")}");
        output.WriteLine($"{margin}{_palette.Dim("-->")} {SafeText.Visible(finding.Source.Name)}:{position}");
        if (finding.Source.Length > 0)
            WriteFrame(finding, position, margin, secrets, output);
        foreach (var related in finding.Related.Skip(1))
            output.WriteLine($"{margin} {_palette.Dim("= see:")} {SafeText.Visible(related.Message)} ({PlaceOf(related)})");
        output.WriteLine($"{margin} {_palette.Dim("= help:")} {SafeText.Visible(finding.Help)}  {_palette.Dim($"({finding.Rule.Id}{Fixable(finding)})")}");
        output.WriteLine();
    }

    private void WriteFrame(Finding finding, LinePosition position, string margin, Secrets secrets, TextWriter output)
    {
        var width = Math.Max(20, options.Width - margin.Length - 3);
        var bar = _palette.Dim("|");
        output.WriteLine($"{margin} {bar}");
        if (LineAbove(finding.Source, position.Line) is { } above)
            output.WriteLine($"{Number(above, margin)} {bar} {CodeFrame.Of(finding.Source, above, new Span(finding.Source.LineSpan(above).Start, 0), width, secrets).Text}".TrimEnd());

        var frame = CodeFrame.Of(finding.Source, position.Line, finding.Span, width, secrets);
        output.WriteLine($"{Number(position.Line, margin)} {bar} {frame.Text}".TrimEnd());
        var label = finding.Related.Count > 0 ? $" {SafeText.Visible(finding.Related[0].Message)} ({PlaceOf(finding.Related[0])})" : "";
        output.WriteLine($"{margin} {bar} {new string(' ', frame.Start)}{_palette.Severity(finding.Severity, new string('^', frame.Width) + label)}");
    }

    private string Number(int line, string margin) => _palette.Dim(line.ToString(CultureInfo.InvariantCulture).PadLeft(margin.Length));

    // One line for orientation, unless it says nothing.
    private static int? LineAbove(Source source, int line)
    {
        if (line < 2)
            return null;
        var above = source.Slice(source.LineSpan(line - 1)).Trim();
        return above.Length == 0 || above.StartsWith("---", StringComparison.Ordinal) ? null : line - 1;
    }

    private static string PlaceOf(RelatedPlace related) =>
        $"{SafeText.Visible(related.Source.Name)}:{related.Source.PositionOf(related.Span.Start).Line}";

    private static string Fixable(Finding finding) => finding.Fix switch
    {
        null => "",
        { IsSafe: true } => ", fixable",
        _ => ", fixable with --unsafe",
    };

    private void WriteVerbose(LintReport report, TextWriter output)
    {
        foreach (var skipped in report.Skipped)
            output.WriteLine($"{_palette.Dim("note:")} {SafeText.Visible(skipped.Path)}: {skipped.Reason}");
        foreach (var (finding, _, reason) in report.Result.Suppressed)
            output.WriteLine($"{_palette.Dim("note:")} {SafeText.Visible(finding.Source.Name)}:{finding.Position}: suppressed: {finding.Rule.Name}: {SafeText.Visible(reason)}");
        foreach (var finding in report.Result.Exempt)
            output.WriteLine($"{_palette.Dim("note:")} {SafeText.Visible(finding.Source.Name)}:{finding.Position}: {SafeText.Visible(NotJudged(finding))}");
    }

    private static string NotJudged(Finding finding) =>
        $"not judged: {finding.Rule.Name}{(finding.Manifest is { } manifest ? $" on {manifest.DisplayName}" : "")}: {finding.ExemptBecause}";

    private void WriteSummary(LintReport report, TextWriter output)
    {
        var result = report.Result;
        if (report.FileCount == 0 && result.Findings.Count == 0)
        {
            output.WriteLine("no Kubernetes manifests found");
        }
        else
        {
            var counts = new[] { Severity.Error, Severity.Warning, Severity.Info }
                .Where(s => result.Count(s) > 0)
                .Select(s => _palette.Severity(s, CountText.Of(result.Count(s), SeverityName.Of(s))))
                .ToList();
            var found = counts.Count == 0 ? _palette.Good("no findings") : string.Join(", ", counts);
            output.WriteLine($"{CountText.Of(report.FileCount, "file")}, {CountText.Of(result.ObjectCount, "object")}: {found}{FixableSummary(result.Findings)}{Elapsed(report)}");
        }

        if (result.Suppressed.Count > 0)
            output.WriteLine(CountText.Suppressed(result));
        if (!options.Verbose)
            WriteNotable(report, output);
    }

    private static void WriteNotable(LintReport report, TextWriter output)
    {
        const int most = 5;
        var notable = report.Skipped.Where(s => s.IsNotable).ToList();
        foreach (var skipped in notable.Take(most))
            output.WriteLine($"{SafeText.Visible(skipped.Path)}: {skipped.Reason}");
        if (notable.Count > most)
            output.WriteLine($"... and {CountText.Of(notable.Count - most, "other")} (--verbose names them)");
    }

    private static string FixableSummary(IReadOnlyList<Finding> findings)
    {
        var safe = findings.Count(f => f.Fix is { IsSafe: true });
        var other = findings.Count(f => f.Fix is { IsSafe: false });
        return (safe, other) switch
        {
            (0, 0) => "",
            (_, 0) => $"; {safe} fixable with 'plimsoll fix'",
            (0, _) => $"; {other} fixable with 'plimsoll fix --unsafe'",
            _ => $"; {safe} fixable with 'plimsoll fix', {other} more with '--unsafe'",
        };
    }

    private static string Elapsed(LintReport report) =>
        report.Elapsed is { } elapsed ? string.Create(CultureInfo.InvariantCulture, $" ({elapsed.TotalMilliseconds:0} ms)") : "";
}
