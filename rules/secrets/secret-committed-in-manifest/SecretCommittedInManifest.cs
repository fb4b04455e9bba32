using System.Text;

namespace Plimsoll.Rules.Secrets;

/// <summary>A Secret whose values can be read by whoever can read the file.</summary>
[Rule("secret-committed-in-manifest", 1022, Severity.Warning, Profile.Recommended)]
public sealed class SecretCommittedInManifest : Rule<Secret>
{
    /// <inheritdoc/>
    public override void Check(Secret secret, RuleContext context)
    {
        // SOPS encrypts the values and signs the file with a section of its own.
        if (secret.Root["sops"].IsPresent)
            return;
        var literal = secret.Data.Children.Where(e => e.Text is { } text && IsLiteral(Decoded(text)))
            .Concat(secret.StringData.Children.Where(e => e.Text is { } text && IsLiteral(text)))
            .ToList();
        if (literal.Count == 0)
            return;
        var keys = string.Join(", ", literal.Select(e => e.Key));
        context.Report(
            secret.Manifest.NameNode,
            $"{secret.Manifest.DisplayName} is written out in the file ({keys}); base64 is an encoding, not encryption",
            help: "keep it out of the repository: seal it (SealedSecret), encrypt it (SOPS), fetch it (ExternalSecret), or create it with kubectl",
            related: [new RelatedPlace(literal[0], "the first value is here")]);
    }

    private static bool IsLiteral(string value) =>
        TokenShape.IssuerOf(value) is not null || (value.Trim().Length > 0 && !Placeholders.Contains(value) && !SecretValue.IsReferenceOrPlaceholder(value));

    private static string Decoded(string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64.Replace("\n", "").Replace(" ", "")));
        }
        catch (FormatException)
        {
            return base64;
        }
    }
}
