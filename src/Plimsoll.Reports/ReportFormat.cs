using Plimsoll.Reports.Html;

namespace Plimsoll.Reports;

/// <summary>A report that users can ask for by name.</summary>
/// <param name="Name">The name: <c>sarif</c>.</param>
/// <param name="Meaning">Who reads it, in a few words.</param>
/// <param name="IsForCI">Whether a CI job is its reader.</param>
/// <param name="Create">Makes the report; the options matter to texts for people only.</param>
public sealed record ReportFormat(string Name, string Meaning, bool IsForCI, Func<TextReportOptions, IReport> Create)
{
    /// <summary>All formats, those for people first.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("text", "for people", false, static options => new TextReport(options)),
        new("compact", "a line for each finding", false, static _ => new CompactReport()),
        new("html", "a page with a drawing", false, static _ => new HtmlReport()),
        new("markdown", "a summary", false, static _ => new MarkdownReport()),
        new("json", "for programs", false, static _ => new JsonReport()),
        new("sarif", "for code scanning", true, static _ => new SarifReport()),
        new("github", "annotations of GitHub Actions", true, static _ => new GitHubReport()),
        new("gitlab", "Code Quality of GitLab", true, static _ => new GitLabReport()),
        new("azure", "issues of Azure Pipelines", true, static _ => new AzureReport()),
        new("msbuild", "warnings of a build", false, static _ => new MSBuildReport()),
        new("junit", "test results", true, static _ => new JUnitReport()),
        new("checkstyle", "for servers that read Checkstyle", true, static _ => new CheckstyleReport()),
    ];
}
