using System.Text;
using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports;

/// <summary>Workflow commands of GitHub Actions, which become annotations of the changed files.</summary>
/// <remarks>Source: github.com/actions/toolkit, packages/core/src/command.ts, for what has to be escaped.</remarks>
public sealed class GitHubReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        foreach (var finding in report.Result.Findings)
        {
            var (start, end) = JsonOutput.RangeOf(finding.Source, finding.Span);

            // Columns are shown for places on one line only.
            var place = start.Line == end.Line && end.Column > start.Column
                ? $"line={start.Line},col={start.Column},endColumn={end.Column}"
                : $"line={start.Line},endLine={end.Line}";
            output.WriteLine($"::{CommandOf(finding.Severity)} file={Property(finding.Source.Name)},{place},title={Property($"{finding.Rule.Name} ({finding.Rule.Id})")}::{Data(finding.Message)}%0A{Data(finding.Help)}");
        }
    }

    private static string CommandOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => Escape(text, "%");

    private static string Property(string text) => Escape(text, "%:,");

    private static string Escape(string text, string signs)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in SafeText.Visible(text))
        {
            if (signs.Contains(c, StringComparison.Ordinal))
                escaped.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
