using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports;

/// <summary>Logging commands of Azure Pipelines, which list findings as issues of the run; a hint is a plain line, since there is no issue so mild.</summary>
/// <remarks>Source: github.com/microsoft/azure-pipelines-agent, src/Microsoft.VisualStudio.Services.Agent/CommandStringConvertor.cs, for what has to be escaped.</remarks>
public sealed class AzureReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        foreach (var finding in report.Result.Findings)
            output.WriteLine(finding.Severity == Severity.Info ? PlainLine(finding) : Command(finding));
    }

    /// <summary>The command that shows a Markdown file with the run.</summary>
    /// <param name="path">The file, as a full path.</param>
    public static string SummaryCommand(string path) => $"##vso[task.uploadsummary]{Data(path)}";

    private static string Command(Finding finding)
    {
        var position = finding.Position;
        return $"##vso[task.logissue type={SeverityName.Of(finding.Severity)};sourcepath={Property(finding.Source.Name)};linenumber={position.Line};columnnumber={position.Column};"
            + $"code={finding.Rule.Id}]{Data($"{finding.Rule.Name}: {finding.Message}; {finding.Help}")}";
    }

    // A command counts wherever in a line it stands.
    private static string PlainLine(Finding finding) => CompactReport.LineOf(finding).Replace("##", "# #", StringComparison.Ordinal);

    private static string Data(string text) => SafeText.Visible(text).Replace("%", "%AZP25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
