using System.CommandLine;
using Plimsoll.Cli.Commands;
using Plimsoll.Cli.Input;
using Plimsoll.Cli.Output;

namespace Plimsoll.Cli;

/// <summary>The whole command line: chooses the command and turns what goes wrong into a line and an exit code.</summary>
internal static class CommandLine
{
    private const string Description = """
        Plimsoll reads what is about to be applied to Kubernetes and says, with file, line and column, what would sink it.

        Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 the command or its input is wrong, 3 a mistake of Plimsoll.
        """;

    // Whoever names a command pays for its options alone; help and mistakes need all of them.
    private static readonly OrderedDictionary<string, Func<Command>> Commands = new(StringComparer.Ordinal)
    {
        ["lint"] = static () => new LintCommand(),
        ["fix"] = static () => new FixCommand(),
        ["graph"] = static () => new GraphCommand(),
        ["baseline"] = static () => new BaselineCommand(),
        ["rules"] = static () => new RulesCommand(),
        ["explain"] = static () => new ExplainCommand(),
        ["init"] = static () => new InitCommand(),
        ["config"] = static () => new ConfigCommand(),
    };

    /// <summary>Runs one command.</summary>
    /// <returns>The exit code of the process.</returns>
    public static int Run(string[] args)
    {
        var root = new RootCommand(Description);
        foreach (var (name, make) in Commands)
        {
            if (args is not [var wanted, ..] || wanted == name || !Commands.ContainsKey(wanted))
                root.Add(make());
        }

        HelpWithExamples.AddTo(root);
        try
        {
            var parsed = root.Parse(args);
            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (ConfigurationException e)
        {
            ConfigurationMistakes.Tell(e.File);
            return ExitCode.Usage;
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine($"plimsoll: {e.Message}");
            return ExitCode.Usage;
        }
        catch (Exception e) when (IsOutOfMemory(e))
        {
            Console.Error.WriteLine("plimsoll: there is not enough memory for all of the input at once: give it more, or judge the folders one after the other");
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // the last resort: whatever happens, the user gets a line and an exit code
        catch (Exception e)
#pragma warning restore CA1031
        {
            InternalError.Report(e);
            return ExitCode.Internal;
        }
    }

    // Where several threads work, each may have run out of it.
    private static bool IsOutOfMemory(Exception exception) =>
        exception is OutOfMemoryException || (exception is AggregateException all && all.InnerExceptions.Any(IsOutOfMemory));
}
