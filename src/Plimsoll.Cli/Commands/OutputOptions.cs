using System.CommandLine;
using Plimsoll.Cli.Output;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Commands;

/// <summary>The options that say how results are shown.</summary>
internal sealed class OutputOptions
{
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Findings only, no summary" };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Also say what was passed over or suppressed, and why" };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours, as with NO_COLOR in the environment" };

    public OutputOptions(Command command)
    {
        command.Options.Add(_quiet);
        command.Options.Add(_verbose);
        command.Options.Add(_noColor);
    }

    /// <summary>Whether only the essential is shown.</summary>
    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>How the text report looks on this terminal.</summary>
    public TextReportOptions Read(ParseResult parsed) => new()
    {
        Color = Terminal.ShowsColor && !parsed.GetValue(_noColor),
        Width = Terminal.Width,
        Quiet = parsed.GetValue(_quiet),
        Verbose = parsed.GetValue(_verbose),
    };
}
