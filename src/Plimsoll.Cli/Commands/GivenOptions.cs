using System.CommandLine;

namespace Plimsoll.Cli.Commands;

/// <summary>Tells what was written on the command line from defaults.</summary>
internal static class GivenOptions
{
    /// <summary>Whether the user wrote the option, so that it outweighs the configuration.</summary>
    public static bool IsGiven(this ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
