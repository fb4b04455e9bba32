using System.CommandLine;
using Plimsoll.Cli.Input;
using Plimsoll.Cli.Output;
using Plimsoll.Engine.Running;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Reports;

namespace Plimsoll.Cli.Commands;

/// <summary><c>plimsoll lint --add-ignores</c>: writes a suppression comment for everything that is found today.</summary>
internal sealed class IgnoreWriting
{
    private readonly Option<string> _reason = new("--add-ignores")
    {
        Description = "Write a suppression comment with this reason for everything that is found, and report nothing",
        HelpName = "REASON",
    };

    public IgnoreWriting(Command command) => command.Options.Add(_reason);

    /// <summary>Whether comments are wanted.</summary>
    public bool IsWanted(ParseResult parsed) => parsed.GetValue(_reason) is not null;

    /// <summary>Writes the comments.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="input">What is judged.</param>
    /// <param name="lint">How texts are judged.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no reason, or the input is no file.</exception>
    public int Run(ParseResult parsed, LoadedInput input, Func<IReadOnlyList<InputFile>, LintResult> lint)
    {
        var reason = parsed.GetValue(_reason)!.Trim();
        if (reason.Length == 0)
            throw new UsageException("--add-ignores: give the reason; a suppression without one silences nothing");
        if (input.Files.Any(f => !f.IsContext && !input.Paths.ContainsKey(f.File.Source.Name)))
            throw new UsageException("--add-ignores: standard input cannot be written to; name files or folders");
        var writing = SuppressionWriting.Run(input.Changeable(), lint, reason);
        foreach (var refusal in writing.Refusals)
            Console.Error.WriteLine($"plimsoll: {refusal.SourceName}: left alone: {refusal.Reason}");
        foreach (var change in writing.Changes)
        {
            var place = input.Paths[change.Before.Name];
            FileReplacement.Write(place.FullPath, place.Encoding, change.Before.Text, change.After.Text);
        }

        using var output = StandardOutput.Open();
        foreach (var change in writing.Changes)
            output.WriteLine($"commented {change.After.Name}");
        var left = writing.Remaining.Findings.Count;
        output.WriteLine($"{CountText.Of(writing.Changes.Count, "file")} changed, {CountText.Of(left, "finding")} left");
        return left > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
