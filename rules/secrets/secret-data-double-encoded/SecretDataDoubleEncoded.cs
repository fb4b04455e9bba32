namespace Plimsoll.Rules.Secrets;

/// <summary>A value under a Secret's data that was encoded twice.</summary>
[Rule("secret-data-double-encoded", 1110, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class SecretDataDoubleEncoded : Rule<Secret>
{
    // Shorter words may be base64 by chance.
    private const int ShortestEncoded = 8;

    /// <inheritdoc/>
    public override void Check(Secret secret, RuleContext context)
    {
        foreach (var entry in SecretEntry.Of(secret))
        {
            if (entry is not { IsEncoded: true, Text: { } text } || !IsEncodedText(text))
                continue;
            context.Report(
                entry.Node,
                $"the value of '{entry.Key}' in {secret.Manifest.DisplayName} is base64 of base64",
                help: "programs would get the encoded text instead of what it says; encode it once, or write it under 'stringData'",
                fix: Fix.Unsafe($"Encode '{entry.Key}' once", Edit.Set(entry.Node, text.Trim())),
                isSecret: true);
        }
    }

    // Base64 of anything readable; what decodes to mere bytes may be a key, or a password that happens to look like base64.
    private static bool IsEncodedText(string text)
    {
        var encoded = text.Trim();
        return encoded.Length >= ShortestEncoded
            && encoded.Length % 4 == 0
            && SecretEntry.Decode(encoded) is { } bytes
            && SecretEntry.TextOf(bytes) is { } inner
            && inner.All(c => c is >= ' ' and <= '~' or '\n' or '\r' or '\t');
    }
}
