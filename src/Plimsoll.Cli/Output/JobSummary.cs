using System.Text;
using Plimsoll.Cli.Input;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Output;

/// <summary>The page that a CI service shows for a job: what a run found, as Markdown. A page that cannot be written costs no run its verdict.</summary>
internal static class JobSummary
{
    // A file that every step of a job may add to.
    private const string GitHubPage = "GITHUB_STEP_SUMMARY";

    // A folder that is emptied after the job, for a file that the log of the job names.
    private const string AzureFolder = "AGENT_TEMPDIRECTORY";

    /// <summary>Adds to the page of GitHub Actions, where there is one.</summary>
    public static void AppendToGitHub(LintReport report)
    {
        if (Environment.GetEnvironmentVariable(GitHubPage) is { Length: > 0 } path)
            Write(report, path, GitHubPage);
    }

    /// <summary>Adds to the summary of Azure Pipelines, where there is one.</summary>
    /// <param name="report">What there is to tell.</param>
    /// <param name="log">Where logging commands are read.</param>
    public static void AppendToAzure(LintReport report, TextWriter log)
    {
        if (Environment.GetEnvironmentVariable("TF_BUILD") is null || Environment.GetEnvironmentVariable(AzureFolder) is not { Length: > 0 } folder)
            return;
        var path = Path.GetFullPath(Path.Combine(folder, $"plimsoll-{Environment.ProcessId}.md"));
        if (Write(report, path, AzureFolder))
            log.WriteLine(AzureReport.SummaryCommand(path));
    }

    private static bool Write(LintReport report, string path, string variable)
    {
        try
        {
            using var output = new StreamWriter(path, append: true, new UTF8Encoding(false)) { NewLine = "\n" };
            new MarkdownReport().Write(report, output);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"plimsoll: {variable}: not written: {FileProblems.ReasonOf(e)}");
            return false;
        }
    }
}
