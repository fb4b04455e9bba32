using System.CommandLine;
using Plimsoll.Cli.Input;
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
    public bool IsQuiet(ParseResult parsed, LoadedConfiguration configuration) => parsed.GetValue(_quiet) || configuration.Settings.Output.Quiet == true;

    /// <summary>How the text report looks on this terminal.</summary>
    public TextReportOptions Read(ParseResult parsed, LoadedConfiguration configuration) => new()
    {
        Color = Terminal.ShowsColor && !parsed.GetValue(_noColor),
        Width = Terminal.Width,
        Quiet = IsQuiet(parsed, configuration),
        Verbose = parsed.GetValue(_verbose) || configuration.Settings.Output.Verbose == true,
    };
}
