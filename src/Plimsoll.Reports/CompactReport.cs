using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports;

/// <summary>A line for each finding, in the form that editors and scripts have read for decades: <c>file:line:col: severity name: message</c>.</summary>
public sealed class CompactReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        foreach (var finding in report.Result.Findings)
            output.WriteLine(LineOf(finding));
    }

    /// <summary>The line of one finding, without line break.</summary>
    internal static string LineOf(Finding finding) =>
        $"{NameOf(finding)}:{finding.Position}: {SeverityName.Of(finding.Severity)} {finding.Rule.Name}: {SafeText.Visible(finding.Message)}";

    // Runners of CI take lines that begin with `::` or `##` for commands.
    private static string NameOf(Finding finding)
    {
        var name = SafeText.Visible(finding.Source.Name);
        return name.TrimStart().StartsWith(':') || name.TrimStart().StartsWith('#') ? $"./{name}" : name;
    }
}
