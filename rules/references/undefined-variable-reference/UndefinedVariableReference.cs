using System.Text.RegularExpressions;

namespace Plimsoll.Rules.References;

/// <summary>A reference <c>$(NAME)</c> to a variable that the container does not define before it.</summary>
[Rule("undefined-variable-reference", 1098, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class UndefinedVariableReference : Rule<Container>
{
    // `$$` is a dollar. Other words in parentheses are meant for shells: `$(hostname)`, `$(cat /etc/name)`.
    private static readonly Regex References = new(@"\$\$|\$\((?<name>[A-Z_][A-Z0-9_]*)\)", RegexOptions.Compiled | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // What the kubelet adds for the Services of the namespace, in the manner of Docker's links.
    private static readonly Regex ServiceVariables = new("^([A-Z0-9_]+_SERVICE_HOST|[A-Z0-9_]+_SERVICE_PORT(_[A-Z0-9_]+)?|[A-Z0-9_]+_PORT(_[0-9]+_(TCP|UDP|SCTP)(_[A-Z]+)?)?)$", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (!container.Workload.IsBuiltIn || MayHaveOtherVariables(container))
            return;

        // Kubernetes knows a variable only after its own line; what a kustomization fills in is known everywhere.
        var known = new HashSet<string>(context.Bundle.Variables, StringComparer.Ordinal);
        foreach (var variable in container.Env)
        {
            Check(variable.Value, $"the value of {variable.Name}", container, known, context);
            known.Add(variable.Name);
        }

        foreach (var word in container.Node["command"].Children.Concat(container.Node["args"].Children))
            Check(word, "an argument", container, known, context);
    }

    private static void Check(Node node, string what, Container container, HashSet<string> known, RuleContext context)
    {
        if (node.AsString() is not { } text || text.IndexOf("$(", StringComparison.Ordinal) < 0)
            return;
        foreach (Match match in References.Matches(text))
        {
            var name = match.Groups["name"];
            if (!name.Success || known.Contains(name.Value) || (ServiceVariables.IsMatch(name.Value) && !IsSlip(name.Value, container, known)))
                continue;
            Report(node, what, name.Value, container, known, context);
            return;
        }
    }

    // `DB_PORT` may be the variable of a Service 'db', unless the container shows what was meant.
    private static bool IsSlip(string name, Container container, HashSet<string> known) =>
        container.Env.Any(e => e.Name == name) || NearestName.Among(known, name).Count > 0;

    private static void Report(Node node, string what, string name, Container container, HashSet<string> known, RuleContext context)
    {
        var reference = $"$({name})";
        var later = container.Env.FirstOrDefault(e => e.Name == name);
        var near = later is null ? NearestName.Among(known, name) : [];
        var isSelf = later is not null && later.Node == node.Parent;
        var found = node.Source.Text.IndexOf(reference, node.Span.Start, node.Span.Length, StringComparison.Ordinal);
        var advice = isSelf ? "write the whole value: what the image sets is not known here"
            : later is not null ? $"move {name} above it"
            : near.Count > 0 ? $"write $({near[0]})"
            : $"define {name} in 'env', or write $${reference.Substring(1)} if the text itself is meant";
        context.Report(
            node,
            $"{what} in {container.DisplayName} contains {reference}, but {(later is null ? "the container has no such variable" : isSelf ? "a variable cannot contain itself" : $"{name} is defined below it")}",
            help: $"the program would get the text {reference} itself; {advice}",
            fix: near.Count == 1 ? Fix.Safe($"Write $({near[0]})", Edit.Set(node, node.Text!.Replace(reference, $"$({near[0]})"))) : null,
            related: later is null || isSelf ? null : [new RelatedPlace(later.Node["name"], $"{name} is defined here")],
            at: found < 0 ? null : new Span(found, reference.Length));
    }

    private static bool MayHaveOtherVariables(Container container)
    {
        var env = container.Node["env"];
        return container.Node["envFrom"].Kind != NodeKind.Absent
            || env.IsUnknown
            || env.IsOpen
            || env.Children.Any(e => !e.IsMapping || e["name"].IsUnknown)
            || RunsShell(container);
    }

    // In a shell, parentheses hold a command, whose name may be in capitals too.
    private static bool RunsShell(Container container) =>
        container.Node["command"].Children.Concat(container.Node["args"].Children).Any(w => w.Text == "-c" || (w.Text?.IndexOf('\n') ?? -1) >= 0);
}
