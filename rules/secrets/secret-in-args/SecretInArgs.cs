namespace Plimsoll.Rules.Secrets;

/// <summary>A credential written out on a command line.</summary>
[Rule("secret-in-args", 1116, Severity.Error, Profile.Recommended)]
public sealed class SecretInArgs : Rule<Container>
{
    /// <summary>Options and variables whose values may be written out.</summary>
    [Option("Options and variables whose values may be written out.")]
    public IReadOnlyList<string> AllowedNames { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var (place, list) in CommandLine.Of(container))
        {
            if (list.IsSequence && list.Children.Any(MayHoldCredential))
                CheckWords(container, place, [.. CommandLine.Words(list)], context);
        }
    }

    // Most lists name no credential, and need not be taken apart to know it.
    private static bool MayHoldCredential(Node item) => item.Text is { } text && CredentialName.IsPossible(text.AsSpan());

    private void CheckWords(Container container, string place, List<CommandLineWord> words, RuleContext context)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Name is { } name)
                CheckValue(container, place, name, word.Node, word.Value, context);
            else if (word.IsOption && i + 1 < words.Count && !words[i + 1].IsOption)
                CheckValue(container, place, word.Text.TrimStart('-'), words[i + 1].Node, words[i + 1].Plain, context);
        }
    }

    private void CheckValue(Container container, string place, string name, Node node, string value, RuleContext context)
    {
        if (CredentialName.Find(name) is not { } what || IsNameOfSecret(name, what) || AllowedNames.Contains(name, StringComparer.Ordinal))
            return;
        if (!IsSpeltOut(value) || context.Bundle.Resolve("Secret", value, container.Workload.Manifest).Kind == ResolutionKind.Found)
            return;
        var start = node.Source.Text.IndexOf(value, node.Span.Start, node.Span.Length, StringComparison.Ordinal);
        context.Report(
            node,
            $"{container.DisplayName} gets {what} in plain text: {name} in {place} is '{SecretValue.Masked(value)}'",
            help: "whoever can read the object, or list the processes of the node, knows it; put it into a Secret, give it to the container as a variable, and write $(VARIABLE) here",
            at: start < 0 ? null : new Span(start, value.Length),
            isSecret: true);
    }

    // `--secret=shop/users`, `--tls-secret=web`: most programs take the name of an object. A client's or cookie's secret is the thing itself.
    private static bool IsNameOfSecret(string name, string what) =>
        what is "a secret" or "secrets"
        && !name.EndsWith("client-secret", StringComparison.OrdinalIgnoreCase)
        && !name.EndsWith("cookie-secret", StringComparison.OrdinalIgnoreCase)
        && !name.EndsWith("app-secret", StringComparison.OrdinalIgnoreCase)
        && !name.EndsWith("jwt-secret", StringComparison.OrdinalIgnoreCase);

    private static bool IsSpeltOut(string value) =>
        SecretValue.IsLiteral(value) && value.Length >= 3 && value.IndexOfAny(['`', '$', '{', '}', '<', '>', '*', '?', ',']) < 0 && !SecretValue.HasKnownShape(value);
}
