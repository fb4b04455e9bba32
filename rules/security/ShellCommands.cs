namespace Plimsoll.Rules.Security;

/// <summary>Finds the programs that a container's command starts, in scripts for a shell too.</summary>
internal static class ShellCommands
{
    private static readonly char[] Separators = [';', '|', '&', '\n', '(', ')', '{', '}', '`'];
    private static readonly string[] Prefixes = ["then", "do", "else", "exec", "time", "!", "if", "while", "until", "env", "nohup"];

    /// <summary>The part of a container's command or arguments that starts a program; absent when none does.</summary>
    public static Node Starting(string program, Container container)
    {
        var command = container.Node["command"];
        var arguments = container.Node["args"];
        return IsNamedIn(command, program) || IsNamedIn(arguments, program) ? Starting(program, command, arguments) : default;
    }

    private static bool IsNamedIn(Node words, string program)
    {
        foreach (var word in words.Children)
        {
            if (word.Characters.IndexOf(program.AsSpan()) >= 0)
                return true;
        }

        return false;
    }

    private static Node Starting(string program, Node command, Node arguments)
    {
        var words = command.Children.Concat(arguments.Children).ToList();
        if (command.Children.Any() && IsCalled(words[0].Text, program))
            return words[0];
        return words.Skip(command.Children.Any() ? 1 : 0).FirstOrDefault(w => w.Text is { } script && StartsIn(script, program));
    }

    // `apt-get install sudo` names it and does not start it.
    private static bool StartsIn(string script, string program)
    {
        foreach (var simple in script.Split(Separators))
        {
            var words = simple.Split([' ', '\t', '\r', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
            var first = words.SkipWhile(w => Prefixes.Contains(w, StringComparer.Ordinal) || w.IndexOf('=') > 0).ToList();
            if (first.Count > 1 && IsCalled(first[0], program))
                return true;
        }

        return false;
    }

    private static bool IsCalled(string? word, string program) =>
        word is not null && (word == program || word.EndsWith("/" + program, StringComparison.Ordinal));
}
