using Plimsoll.Engine.Configuring;

namespace Plimsoll.Cli.Input;

/// <summary>Something is wrong with the configuration; nothing is judged until it is mended.</summary>
internal sealed class ConfigurationException(ConfigurationFile file) : Exception
{
    /// <summary>The configuration with its mistakes.</summary>
    public ConfigurationFile File { get; } = file;
}
