using System.Text;

namespace Plimsoll.Rules.Secrets;

/// <summary>One value of a Secret, decoded.</summary>
/// <param name="Node">Where it is written.</param>
/// <param name="IsEncoded">Whether it stands in base64 under <c>data</c>, and not as plain text under <c>stringData</c>.</param>
/// <param name="Text">What it says; null when it is not known, no base64, or no UTF-8 text.</param>
internal sealed record SecretEntry(Node Node, bool IsEncoded, string? Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The key under which it is kept.</summary>
    public string Key => Node.Key!;

    /// <summary>All values of a Secret. An encrypted one has none to look at.</summary>
    public static IEnumerable<SecretEntry> Of(Secret secret)
    {
        // SOPS encrypts the values and signs the file with a section of its own.
        if (secret.Root["sops"].IsPresent)
            yield break;
        foreach (var entry in secret.Data.Entries)
            yield return new SecretEntry(entry, IsEncoded: true, entry.Text is { } encoded && Decode(encoded) is { } bytes ? TextOf(bytes) : null);
        foreach (var entry in secret.StringData.Entries)
            yield return new SecretEntry(entry, IsEncoded: false, entry.Text);
    }

    /// <summary>The bytes behind base64, line breaks allowed as the API allows them; null when it is none.</summary>
    public static byte[]? Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>A text as the API wants it under <c>data</c>.</summary>
    public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>The text in UTF-8 bytes; null when they are none.</summary>
    public static string? TextOf(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
