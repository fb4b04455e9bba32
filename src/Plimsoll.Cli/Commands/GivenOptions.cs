using System.CommandLine;

namespace Plimsoll.Cli.Commands;

/// <summary>Tells what was written on the command line from defaults.</summary>
internal static class GivenOptions
{
    /// <summary>Whether the user wrote the option, so that it outweighs the configuration.</summary>
    public static bool IsGiven(this ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>What the user wrote behind an option of the command; empty for a switch, null when the option was not written.</summary>
    public static IReadOnlyList<string>? Given(this ParseResult parsed, string option) =>
        parsed.CommandResult.Command.Options.FirstOrDefault(o => o.Name == option) is { } known && parsed.GetResult(known) is { Implicit: false } result
            ? [.. result.Tokens.Select(t => t.Value)]
            : null;
}
