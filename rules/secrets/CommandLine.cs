namespace Plimsoll.Rules.Secrets;

/// <summary>The words that a container starts programs with: its command, its arguments, its probes and hooks.</summary>
internal static class CommandLine
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', ';', '|', '&', '(', ')', '\\'];

    private static readonly (string Field, string Name)[] Probes =
    [
        ("livenessProbe", "its livenessProbe"), ("readinessProbe", "its readinessProbe"), ("startupProbe", "its startupProbe"),
    ];

    private static readonly (string Field, string Name)[] Hooks = [("postStart", "its postStart hook"), ("preStop", "its preStop hook")];

    /// <summary>The lists of words, each with what it is called: <c>args</c>, <c>the readinessProbe</c>.</summary>
    public static IEnumerable<(string Name, Node List)> Of(Container container)
    {
        yield return ("command", container.Node["command"]);
        yield return ("args", container.Node["args"]);
        foreach (var (field, name) in Probes)
            yield return (name, container.Node[field]["exec"]["command"]);
        if (!container.Node["lifecycle"].IsMapping)
            yield break;
        foreach (var (field, name) in Hooks)
            yield return (name, container.Node["lifecycle"][field]["exec"]["command"]);
    }

    /// <summary>The words of a list, scripts for a shell taken apart.</summary>
    public static IEnumerable<CommandLineWord> Words(Node list)
    {
        foreach (var item in list.Children)
        {
            if (item.Text is not { } text)
                continue;
            foreach (var word in text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
                yield return new CommandLineWord(item, word);
        }
    }
}
