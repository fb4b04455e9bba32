using System.CommandLine;
using Plimsoll.Cli.Input;

namespace Plimsoll.Cli.Commands;

/// <summary>The arguments and options that say what is read.</summary>
internal sealed class InputArguments
{
    private readonly Argument<string[]> _paths = new("PATHS")
    {
        Description = "Files and folders to read, or '-' for standard input",
        HelpName = "PATHS",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ["."],
    };

    private readonly ConfigurationOptions _configuration;

    private readonly ContextOption _context = new();

    public InputArguments(Command command)
    {
        command.Arguments.Add(_paths);
        command.Options.Add(_context);
        _configuration = new ConfigurationOptions(command);
    }

    /// <summary>Whether standard input is one of the paths.</summary>
    public bool ReadsStandardInput(ParseResult parsed) => parsed.GetValue(_paths)!.Contains("-", StringComparer.Ordinal);

    /// <summary>What is configured for what was named.</summary>
    /// <exception cref="UsageException">The configuration that was named cannot be read.</exception>
    /// <exception cref="ConfigurationException">Something is wrong with the configuration.</exception>
    public LoadedConfiguration Configuration(ParseResult parsed) => _configuration.Read(parsed, parsed.GetValue(_paths)!.FirstOrDefault() ?? ".");

    /// <summary>Reads everything that was named.</summary>
    public LoadedInput Load(ParseResult parsed, LoadedConfiguration configuration) =>
        InputLoader.Load(parsed.GetValue(_paths)!, parsed.GetValue(_context) ?? [], Console.OpenStandardInput(), configuration);
}
