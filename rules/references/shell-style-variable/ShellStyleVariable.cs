using System.Text;

namespace Plimsoll.Rules.References;

/// <summary>A variable written as shells write it, where only Kubernetes reads it.</summary>
[Rule("shell-style-variable", 1027, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class ShellStyleVariable : Rule<Container>
{
    private static readonly HashSet<string> Shells = new(StringComparer.OrdinalIgnoreCase)
    {
        "sh", "bash", "ash", "dash", "zsh", "ksh", "fish", "busybox", "cmd", "cmd.exe", "pwsh", "powershell", "powershell.exe", "envsubst",
    };

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Env.Length == 0 || !MayReferToVariable(container))
            return;

        // Kubernetes knows a variable only after its own line.
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in container.Env)
        {
            if (!IsFilledIn(variable))
                Check(variable.Value, $"the value of {variable.Name}", container, known, context);
            known.Add(variable.Name);
        }

        if (RunsShell(container))
            return;
        foreach (var word in container.Node["command"].Children.Concat(container.Node["args"].Children))
            Check(word, "an argument", container, known, context);
    }

    // No variable means itself: `value: ${NAME}` waits for envsubst or Flux.
    private static bool IsFilledIn(EnvVar variable) =>
        variable.Value.AsString() is { } text && (text == "${" + variable.Name + "}" || text == "$" + variable.Name);

    private static bool MayReferToVariable(Container container) =>
        container.Env.Any(e => HasDollar(e.Value)) || container.Node["command"].Children.Any(HasDollar) || container.Node["args"].Children.Any(HasDollar);

    private static bool HasDollar(Node node) => node.AsString()?.IndexOf('$') is >= 0;

    private static void Check(Node node, string what, Container container, HashSet<string> known, RuleContext context)
    {
        if (node.AsString() is not { } text || text.IndexOf('$') < 0)
            return;
        var rewritten = new StringBuilder();
        string? first = null;
        var isKnown = true;
        for (var i = 0; i < text.Length;)
        {
            if (ReferenceAt(text, i, out var length) is { } name && container.Env.Any(e => e.Name == name))
            {
                first ??= text.Substring(i, length);
                isKnown &= known.Contains(name);
                rewritten.Append("$(").Append(name).Append(')');
                i += length;
                continue;
            }

            // `$$` is how a literal dollar is written.
            var step = text[i] == '$' && i + 1 < text.Length && text[i + 1] == '$' ? 2 : 1;
            rewritten.Append(text, i, step);
            i += step;
        }

        if (first is null)
            return;
        var variable = first.Trim('$', '{', '}');
        context.Report(
            node,
            $"{what} in {container.DisplayName} contains {first}, which Kubernetes does not expand",
            help: isKnown
                ? $"the program would get the text {first} itself; write $({variable})"
                : $"the program would get the text {first} itself; write $({variable}) and define {variable} above it",
            fix: isKnown ? Fix.Safe($"Write $({variable})", Edit.Set(node, rewritten.ToString())) : null,
            at: PlaceOf(node, first));
    }

    // Where the reference stands, unless escapes or an alias keep it from being found.
    private static Span? PlaceOf(Node node, string reference)
    {
        var found = node.Source.Text.IndexOf(reference, node.Span.Start, node.Span.Length, StringComparison.Ordinal);
        return found < 0 ? null : new Span(found, reference.Length);
    }

    // `$NAME` or `${NAME}` at a position; anything more than a name is meant for a shell.
    private static string? ReferenceAt(string text, int position, out int length)
    {
        length = 0;
        if (text[position] != '$' || position + 1 >= text.Length)
            return null;
        var start = position + 1;
        var isBraced = text[start] == '{';
        if (isBraced)
            start++;
        var end = start;
        while (end < text.Length && (text[end] == '_' || char.IsLetter(text[end]) || (char.IsDigit(text[end]) && end > start)))
            end++;
        if (end == start || (isBraced && (end >= text.Length || text[end] != '}')))
            return null;
        length = end + (isBraced ? 1 : 0) - position;
        return text.Substring(start, end - start);
    }

    private static bool RunsShell(Container container)
    {
        var words = container.Node["command"].Children.Concat(container.Node["args"].Children).Select(w => w.Text ?? "").ToList();
        return words.Take(3).Any(IsShell) || words.Contains("-c", StringComparer.Ordinal);
    }

    private static bool IsShell(string word)
    {
        var program = word.Split(' ')[0];
        return Shells.Contains(program.Substring(program.LastIndexOf('/') + 1));
    }
}
