namespace Plimsoll.Schemas.Custom;

/// <summary>The names that definitions may give.</summary>
internal static class DnsNames
{
    private const int MostInLabel = 63;

    /// <summary>Whether a text is a label that starts with a letter, as RFC 1035 has it.</summary>
    public static bool IsLabel(string text) => IsLabel(text, mayStartWithDigit: false) && text.Length <= MostInLabel;

    /// <summary>Whether a text is a domain of two or more labels.</summary>
    public static bool IsDomain(string text) =>
        text.Length <= 253 && text.Split('.') is { Length: > 1 } labels && labels.All(l => IsLabel(l, mayStartWithDigit: true));

    private static bool IsLabel(string text, bool mayStartWithDigit) =>
        text.Length > 0
        && (IsLetter(text[0]) || (mayStartWithDigit && IsDigit(text[0])))
        && text[text.Length - 1] != '-'
        && text.All(c => IsLetter(c) || IsDigit(c) || c == '-');

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
