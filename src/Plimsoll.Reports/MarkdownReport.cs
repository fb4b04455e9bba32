using System.Text;
using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports;

/// <summary>A summary in Markdown, for the page of a CI job or a comment of a pull request.</summary>
public sealed class MarkdownReport : IReport
{
    // GitHub takes no more than 1 MiB for a step, and nobody reads that much.
    private const int MostFindings = 200;
    private const string Punctuation = "\\`*_{}[]()<>#|~!$@+=^&";

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var result = report.Result;
        output.Write("## Plimsoll\n\n");
        output.Write($"{CountText.Of(report.FileCount, "file")}, {CountText.Of(result.ObjectCount, "object")}: **{CountText.BySeverity(result)}**");
        output.Write(result.Suppressed.Count > 0 ? $"; {CountText.Suppressed(result)}\n" : "\n");
        if (result.Findings.Count == 0)
            return;

        output.Write("\n| Severity | Where | Rule | What and what to do |\n|---|---|---|---|\n");
        var worstFirst = result.Findings.OrderByDescending(f => f.Severity).ThenBy(f => f, FindingOrder.Instance);
        foreach (var finding in worstFirst.Take(MostFindings))
            output.Write($"| {Sign(finding.Severity)} {SeverityName.Of(finding.Severity)} | {Text(finding.Source.Name)}:{finding.Position.Line} | {Text(finding.Rule.Name)} | {Text(finding.Message)}<br>{Text(finding.Help)} |\n");
        if (result.Findings.Count > MostFindings)
            output.Write($"\n... and {CountText.Of(result.Findings.Count - MostFindings, "other finding")}\n");
    }

    private static string Sign(Severity severity) => severity switch
    {
        Severity.Error => "🔴",
        Severity.Warning => "🟠",
        _ => "🔵",
    };

    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in SafeText.Visible(text).EnumerateRunes())
        {
            if (rune.Value is '<' or '>' or '&')
                escaped.Append("&#").Append(rune.Value).Append(';');
            else if (rune.IsAscii && Punctuation.Contains((char)rune.Value, StringComparison.Ordinal))
                escaped.Append('\\').Append(rune);
            else
                escaped.Append(rune);
        }

        return escaped.ToString();
    }
}
