namespace Plimsoll.Rules.Secrets;

/// <summary>A value that is known by its shape to be somebody's credential.</summary>
[Rule("token-in-manifest", 1107, Severity.Error, Profile.Recommended)]
public sealed class TokenInManifest : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (SpeltOut.IsExpectedIn(manifest))
            return;
        var text = manifest.Source.Characters;
        var span = SpeltOut.TextOf(manifest);
        for (var start = span.Start; TokenSearch.Find(text, start, span.End) is { } token; start = token.Span.End)
        {
            var place = SpeltOut.At(manifest, token.Span.Start);
            context.Report(
                place.Node,
                $"{manifest.DisplayName} spells out {token.Issuer} {place.Where} ('{SecretValue.Masked(manifest.Source.Slice(token.Span))}')",
                help: "whoever can read the file or the object can use it; revoke it, and put a new one into a Secret that is kept out of the repository",
                at: token.Span,
                isSecret: true);
        }
    }
}
