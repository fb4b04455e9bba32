using System.Text;

namespace Plimsoll.Rules.Secrets;

/// <summary>Finds private keys written out in the PEM format (RFC 7468), as they are or in base64.</summary>
internal static class PrivateKey
{
    private const string Begin = "-----BEGIN ";
    private const string End = "PRIVATE KEY-----";

    // `-----BEGIN ` in base64, without the bits that depend on what follows.
    private const string EncodedBegin = "LS0tLS1CRUdJTi";
    private const int EncodedHeaderLength = 56;

    // Shorter is an ellipsis or a placeholder.
    private const int ShortestBody = 40;

    /// <summary>Where the first one begins between two offsets of a text: its header line, or the start of its base64; null when there is none.</summary>
    public static Span? Find(ReadOnlySpan<char> text, int start, int end) =>
        LongRun.Find(text, start, end, ShortestBody) is null ? null : FindPlain(text, start, end) ?? FindEncoded(text, start, end);

    /// <summary>Whether a text holds one.</summary>
    public static bool IsIn(string text) => Find(text.AsSpan(), 0, text.Length) is not null;

    private static Span? FindPlain(ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = text.IndexOf(End, start, end); at >= 0; at = text.IndexOf(End, at + End.Length, end))
        {
            var begin = text.LastIndexOf(Begin, start, at);
            var header = Span.Between(begin, at + End.Length);
            if (begin >= 0 && header.Length <= 40 && HasBody(text, header.End, end))
                return header;
        }

        return null;
    }

    // In a quoted text the line break is an escape.
    private static bool HasBody(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t' or '\r' or '\n' || IsEscape(text, start, end))
            start += IsEscape(text, start, end) ? 2 : 1;
        var length = 0;
        while (start + length < end && IsBase64(text[start + length]))
            length++;
        return length >= ShortestBody;
    }

    private static bool IsEscape(ReadOnlySpan<char> text, int at, int end) => at + 1 < end && text[at] == '\\' && text[at + 1] is 'n' or 'r';

    private static Span? FindEncoded(ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = text.IndexOf(EncodedBegin, start, end); at >= 0; at = text.IndexOf(EncodedBegin, at + 1, end))
        {
            if (at + EncodedHeaderLength <= end && Decoded(text.Slice(at, EncodedHeaderLength).ToString()).Contains(End, StringComparison.Ordinal))
                return new Span(at, EncodedHeaderLength);
        }

        return null;
    }

    private static string Decoded(string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static bool IsBase64(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '+' or '/';
}
