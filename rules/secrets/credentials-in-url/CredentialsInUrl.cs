namespace Plimsoll.Rules.Secrets;

/// <summary>A URL that carries a password.</summary>
[Rule("credentials-in-url", 1023, Severity.Error, Profile.Recommended)]
public sealed class CredentialsInUrl : Rule<Manifest>
{
    private const string SchemeEnd = "://";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        // In a Secret it is where it belongs; the description of a custom resource only explains.
        if (manifest.Kind is "Secret" or "CustomResourceDefinition" || !MayHoldPassword(manifest))
            return;
        var urls = new LookAhead(manifest.Root, static text => text.IndexOf(SchemeEnd.AsSpan()));
        foreach (var node in manifest.Root.DescendantsAndSelf())
        {
            if (node.Kind == NodeKind.Scalar && urls.MayBeIn(node) && node.AsString() is not null)
                Check(node, manifest, context);
        }
    }

    // Few objects hold the character that ends a password. What a program puts together may stand anywhere in it.
    private static bool MayHoldPassword(Manifest manifest) =>
        manifest.Source.Language != SourceLanguage.Yaml || manifest.Source.CharactersOf(SpeltOut.TextOf(manifest)).IndexOf('@') >= 0;

    private static void Check(Node node, Manifest manifest, RuleContext context)
    {
        var source = node.Source;
        var text = source.Characters;
        for (var at = text.IndexOf(SchemeEnd, node.Span.Start, node.Span.End); at >= 0; at = text.IndexOf(SchemeEnd, at + SchemeEnd.Length, node.Span.End))
        {
            if (UrlPassword.Read(text, at, node.Span.End) is not { } found)
                continue;
            context.Report(
                node,
                $"{manifest.DisplayName} spells out the password of '{found.User}' in a URL ({found.Scheme}://…, '{SecretValue.Masked(source.Slice(found.Password))}')",
                help: "put the password into a Secret, give it to the container as a variable, and write $(VARIABLE) in the URL",
                at: found.Password,
                isSecret: true);
        }
    }
}
