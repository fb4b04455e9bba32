namespace Plimsoll.Schemas.Formats;

/// <summary>The names of DNS and their relatives, which most formats are built from.</summary>
/// <remarks>
/// Source: IsDNS1123Label, IsDNS1123Subdomain and IsDNS1035Label in k8s.io/apimachinery/pkg/util/validation.
/// The parts of a subdomain have no limit of their own there, although DNS gives them 63 characters.
/// </remarks>
internal static class Names
{
    public const int LabelLength = 63;

    public const int SubdomainLength = 253;

    public static FormatMistake? WrongInLabel(string what, string text) =>
        Ascii.Has(text, '.') && WrongInSubdomain(what, text) is null
            ? new FormatMistake($"dots are not allowed in {what}")
            : Wrong(what, text, LabelLength, Ascii.IsLowerOrDigit, "-");

    public static FormatMistake? WrongInSubdomain(string what, ReadOnlySpan<char> text)
    {
        if (Wrong(what, text, SubdomainLength, Ascii.IsLowerOrDigit, "-.") is { } mistake)
            return mistake;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '.' ? text[i - 1] is '.' or '-' : text[i] == '-' && text[i - 1] == '.')
                return new FormatMistake($"each part of {what} between dots must start and end with a letter or a digit");
        }

        return null;
    }

    /// <summary>Checks a name that starts and ends with a letter or digit and may have <paramref name="between"/> inside.</summary>
    public static FormatMistake? Wrong(string what, ReadOnlySpan<char> text, int limit, Func<char, bool> isLetterOrDigit, string between)
    {
        if (text.Length == 0)
            return Mistakes.Empty(what);
        foreach (var c in text)
        {
            if (isLetterOrDigit(c) || Ascii.Has(between, c))
                continue;
            return Ascii.IsUpper(c)
                ? new FormatMistake($"capital letters are not allowed in {what}")
                : Mistakes.NotAllowed(what, c);
        }

        if (text.Length > limit)
            return Mistakes.TooLong(what, text.Length, limit);
        return isLetterOrDigit(text[0]) && isLetterOrDigit(text[text.Length - 1])
            ? null
            : new FormatMistake($"{what} must start and end with a letter or a digit");
    }

    /// <summary>The name in small letters, with hyphens for what is often written instead.</summary>
    public static string Slug(string text) => Hyphenated(text).ToLowerInvariant();

    /// <summary>The name with hyphens for underscores and spaces.</summary>
    public static string Hyphenated(string text) => text.Trim().Replace('_', '-').Replace(' ', '-');
}
