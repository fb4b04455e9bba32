using System.CommandLine;
using Plimsoll.Cli.Input;
using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;

namespace Plimsoll.Cli.Commands;

/// <summary>The option that says from which severity on a run fails.</summary>
internal sealed class FailOnOption : Option<string>
{
    public FailOnOption()
        : base("--fail-on")
    {
        Description = "The mildest finding that makes the exit code 1";
        DefaultValueFactory = _ => "error";
        HelpName = "error|warning|info|never";
        this.AcceptOnlyFromAmong("error", "warning", "info", "never");
    }

    /// <summary>What counts.</summary>
    /// <param name="parsed">The command line, which outweighs the configuration.</param>
    /// <param name="configuration">What is configured.</param>
    public FailOn Read(ParseResult parsed, LoadedConfiguration configuration)
    {
        var configured = parsed.IsGiven(this) ? null : configuration.Settings.FailOn;
        return configured ?? EnumWords.Parse<FailOn>(parsed.GetValue(this)!)!.Value;
    }
}
