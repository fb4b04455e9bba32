namespace Plimsoll.Schemas.Formats;

/// <summary>Kinds of ASCII characters: what the API server's patterns are made of. Other scripts are never meant.</summary>
internal static class Ascii
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsLetter(char c) => IsLower(c) || IsUpper(c);

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsLowerOrDigit(char c) => IsLower(c) || IsDigit(c);

    public static bool IsHex(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    public static bool IsPrintable(char c) => c is >= ' ' and <= '~';

    /// <summary>Whether a text is one digit or more, and nothing else.</summary>
    public static bool IsNumber(string text) => text.Length > 0 && EndOfDigits(text, 0) == text.Length;

    /// <summary>Where a run of digits ends.</summary>
    public static int EndOfDigits(string text, int start)
    {
        while (start < text.Length && IsDigit(text[start]))
            start++;
        return start;
    }

    /// <summary>Whether a text has a character.</summary>
    public static bool Has(string text, char c) => text.AsSpan().IndexOf(c) >= 0;

    /// <summary>Whether a text has a character of a kind.</summary>
    public static bool Has(ReadOnlySpan<char> text, Func<char, bool> kind)
    {
        foreach (var c in text)
        {
            if (kind(c))
                return true;
        }

        return false;
    }
}
