using Plimsoll.Reports;

namespace Plimsoll.Cli.Output;

/// <summary>The reports of a run, each to its place.</summary>
/// <param name="targets">The reports with the file that each goes to; null for standard output.</param>
internal sealed class ReportPlan(IReadOnlyList<(ReportFormat Format, string? Path)> targets)
{
    /// <summary>Writes all reports, and the summary of the CI job where one is read and wanted.</summary>
    /// <param name="report">What there is to tell.</param>
    /// <param name="options">How texts look on standard output.</param>
    /// <exception cref="Input.UsageException">A file cannot be written.</exception>
    public void Write(LintReport report, TextReportOptions options)
    {
        // Files are the same from run to run, and on no terminal.
        var lasting = report with { Elapsed = null };
        var plain = options with { Color = false, Width = new TextReportOptions().Width };
        foreach (var (format, path) in targets)
        {
            if (path is not null)
                FileReplacement.Write(path, output => format.Create(plain).Write(lasting, output));
        }

        foreach (var (format, _) in targets.Where(t => t.Path is null))
        {
            using var output = StandardOutput.Open();
            format.Create(options).Write(report, output);

            // Only there is a line of commands sure to be read as one.
            if (format.Name == "azure")
                JobSummary.AppendToAzure(lasting, output);
        }

        if (targets.Any(t => t.Format.IsForCI))
            JobSummary.AppendToGitHub(lasting);
    }
}
