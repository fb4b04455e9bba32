using System.CommandLine;
using Plimsoll.Cli.Configuring;
using Plimsoll.Cli.Input;
using Plimsoll.Cli.Output;
using Plimsoll.Engine.Configuring;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll init</c>: writes a configuration to begin with.</summary>
internal sealed class InitCommand : Command, ICommandWithExamples
{
    private readonly Argument<string> _folder = new("FOLDER")
    {
        Description = "Where the configuration shall stand",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => ".",
    };

    public InitCommand()
        : base("init", $"Write a {ConfigurationFile.FileName} to begin with, suited to what is found, and its schema for editors")
    {
        Arguments.Add(_folder);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; } =
    [
        ("plimsoll init", "in the current folder"),
        ("plimsoll init deploy", "for the manifests below another one"),
    ];

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(_folder);
        if (!Directory.Exists(folder))
            throw new UsageException($"{folder}: there is no such folder");
        var path = Path.Combine(folder, ConfigurationFile.FileName);
        if (File.Exists(path))
            throw new UsageException($"{path}: is there already; 'plimsoll config show FILE' prints what it says about a file");
        var project = ProjectSort.Of(folder);
        using var output = StandardOutput.Open();
        try
        {
            File.WriteAllText(path, StarterConfiguration.Write(project));
            File.WriteAllText(Path.Combine(folder, ConfigurationSchema.FileName), ConfigurationSchema.Read());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: not written: {FileProblems.ReasonOf(e)}");
        }

        output.WriteLine($"wrote {path} for {project.Description}, and {ConfigurationSchema.FileName} for editors");
        return ExitCode.Clean;
    }
}
