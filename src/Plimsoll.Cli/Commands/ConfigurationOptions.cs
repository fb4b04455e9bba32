using System.CommandLine;
using Plimsoll.Cli.Input;
using Plimsoll.Engine.Configuring;

namespace Plimsoll.Cli.Commands;

/// <summary>The options that say which configuration counts.</summary>
internal sealed class ConfigurationOptions
{
    private readonly Option<string> _file = new("--config")
    {
        Description = $"The configuration; without it the nearest {ConfigurationFile.FileName} upwards from the first path",
        HelpName = "FILE",
    };

    private readonly Option<bool> _none = new("--no-config") { Description = $"Read no {ConfigurationFile.FileName}" };

    public ConfigurationOptions(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_none);
    }

    /// <summary>The configuration that counts.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="firstPath">Where the search begins.</param>
    /// <exception cref="UsageException">The file that was named cannot be read.</exception>
    /// <exception cref="ConfigurationException">Something is wrong with what it says.</exception>
    public LoadedConfiguration Read(ParseResult parsed, string firstPath)
    {
        if (parsed.GetValue(_none))
            return parsed.GetValue(_file) is null ? LoadedConfiguration.None : throw new UsageException("--config and --no-config say opposite things");
        return ConfigurationLoader.Load(parsed.GetValue(_file), firstPath);
    }
}
