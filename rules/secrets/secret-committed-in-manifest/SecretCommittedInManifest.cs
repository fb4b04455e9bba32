namespace Plimsoll.Rules.Secrets;

/// <summary>A Secret whose values can be read by whoever can read the file.</summary>
[Rule("secret-committed-in-manifest", 1022, Severity.Warning, Profile.Recommended)]
public sealed class SecretCommittedInManifest : Rule<Secret>
{
    /// <inheritdoc/>
    public override void Check(Secret secret, RuleContext context)
    {
        var literal = SecretEntry.Of(secret).Where(IsLiteral).ToList();
        if (literal.Count == 0)
            return;
        var keys = string.Join(", ", literal.Select(e => e.Key));
        context.Report(
            secret.Manifest.NameNode,
            $"{secret.Manifest.DisplayName} is written out in the file ({keys}){(literal.Exists(e => e.IsEncoded) ? "; base64 is an encoding, not encryption" : ", as plain text")}",
            help: "keep it out of the repository: seal it (SealedSecret), encrypt it (SOPS), fetch it (ExternalSecret), or create it with kubectl",
            related: [new RelatedPlace(literal[0].Node, "the first value is here")]);
    }

    private static bool IsLiteral(SecretEntry entry) =>
        (entry.Text ?? entry.Node.Text) is { } value
        && value.Trim().Length > 0
        && (SecretValue.HasKnownShape(value) || (!Placeholders.Contains(value) && !SecretValue.IsReferenceOrPlaceholder(value)));
}
