namespace Plimsoll.Rules.Secrets;

/// <summary>A URL that carries a password.</summary>
[Rule("credentials-in-url", 1023, Severity.Error, Profile.Recommended)]
public sealed class CredentialsInUrl : Rule<Node>
{
    private const string SchemeEnd = "://";

    /// <inheritdoc/>
    public override void Check(Node node, RuleContext context)
    {
        // Most texts hold no URL, and need not be decoded to know it.
        if (node.Kind != NodeKind.Scalar || Next(node.Source.Text, node.Span.Start, node.Span.End) < 0)
            return;

        // In a Secret it is where it belongs; the description of a custom resource only explains.
        if (node.AsString() is null || context.Manifest is not { Kind: not ("Secret" or "CustomResourceDefinition") } manifest)
            return;
        var source = node.Source;
        for (var at = Next(source.Text, node.Span.Start, node.Span.End); at >= 0; at = Next(source.Text, at + SchemeEnd.Length, node.Span.End))
        {
            if (UrlPassword.Read(source.Text, at, node.Span.End) is not { } found)
                continue;
            context.Report(
                node,
                $"{manifest.DisplayName} spells out the password of '{found.User}' in a URL ({found.Scheme}://…, '{SecretValue.Masked(source.Slice(found.Password))}')",
                help: "put the password into a Secret, give it to the container as a variable, and write $(VARIABLE) in the URL",
                at: found.Password,
                isSecret: true);
        }
    }

    private static int Next(string text, int start, int end)
    {
        var distance = end - start < SchemeEnd.Length ? -1 : text.AsSpan(start, end - start).IndexOf(SchemeEnd.AsSpan());
        return distance < 0 ? -1 : start + distance;
    }
}
