using System.Text;
using Plimsoll.Cli.Input;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Output;

/// <summary>The page that GitHub Actions shows for a job: a file that every step may add to.</summary>
internal static class JobSummary
{
    private const string Variable = "GITHUB_STEP_SUMMARY";

    /// <summary>Adds what a run found, where there is such a page; a page that cannot be written costs no run its verdict.</summary>
    public static void Append(LintReport report)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path)
            return;
        try
        {
            using var output = new StreamWriter(path, append: true, new UTF8Encoding(false)) { NewLine = "\n" };
            new MarkdownReport().Write(report, output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"plimsoll: {Variable}: not written: {FileProblems.ReasonOf(e)}");
        }
    }
}
