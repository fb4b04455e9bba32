using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Plimsoll.Cli.Commands;

/// <summary>The library's help, followed by a command's examples.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <summary>Makes the help of a command line, and of all its commands, show examples.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((SynchronousCommandLineAction)option.Action!);
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ICommandWithExamples { Examples: var examples })
            return code;
        var output = parseResult.InvocationConfiguration.Output;
        var width = examples.Max(e => e.CommandLine.Length);
        output.WriteLine("Examples:");
        foreach (var (commandLine, meaning) in examples)
            output.WriteLine($"  {commandLine.PadRight(width)}  {meaning}");
        output.WriteLine();
        return code;
    }
}
