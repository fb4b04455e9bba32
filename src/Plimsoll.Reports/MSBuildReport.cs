using System.Globalization;
using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports;

/// <summary>A line for each finding, as MSBuild and what shows its output read it: <c>path(line,col): warning name: text</c>.</summary>
/// <remarks>What a build tells is a warning at most; who wants it to fail says so there. Source: MSBuild's canonical error format.</remarks>
public sealed class MSBuildReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        foreach (var finding in report.Result.Findings)
            output.WriteLine(LineOf(finding));
    }

    private static string LineOf(Finding finding)
    {
        var (line, column) = (finding.Position.Line, finding.Position.Column);
        var severity = finding.Severity == Severity.Info ? "info" : "warning";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{SafeText.Visible(finding.Source.Name)}({line},{column}): {severity} {finding.Rule.Name}: {SafeText.Visible(finding.Message)}; {SafeText.Visible(finding.Help)}");
    }
}
