using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Running;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Output;

/// <summary>Tells what is wrong with a configuration, in the words and with the frames of all findings.</summary>
internal static class ConfigurationMistakes
{
    /// <summary>What reports of all formats can tell: the mistakes and nothing else.</summary>
    public static LintReport ReportOf(ConfigurationFile file) => new(
        new LintResult { Findings = file.Findings, Suppressed = [], Failures = [], ObjectCount = 0 }, FileCount: 0, []);

    /// <summary>Tells a person, on standard error.</summary>
    public static void Tell(ConfigurationFile file)
    {
        new TextReport(new TextReportOptions { Color = false, Width = Terminal.Width, Quiet = true }).Write(ReportOf(file), Console.Error);
        Console.Error.WriteLine($"plimsoll: nothing was judged: {file.Source.Name} has to be mended first");
    }
}
