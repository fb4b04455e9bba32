namespace Plimsoll.Cli.Commands;

/// <summary>A command that shows in its help how it is used.</summary>
internal interface ICommandWithExamples
{
    /// <summary>Command lines, each with what it does.</summary>
    IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; }
}
