namespace Plimsoll.Rules.Secrets;

/// <summary>The password in a URL: <c>scheme://user:password@host</c>.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="User">The user.</param>
/// <param name="Password">Where the password stands.</param>
internal sealed record UrlPassword(string Scheme, string User, Span Password)
{
    private const int SchemeEndLength = 3;

    /// <summary>Reads the URL whose <c>://</c> stands at an offset; null when it carries no password that is spelt out.</summary>
    public static UrlPassword? Read(ReadOnlySpan<char> text, int schemeEnd, int end)
    {
        var schemeStart = schemeEnd;
        while (schemeStart > 0 && (char.IsLetterOrDigit(text[schemeStart - 1]) || text[schemeStart - 1] is '+' or '-' or '.'))
            schemeStart--;

        // The user and password end at the last '@' before the host ends.
        var start = schemeEnd + SchemeEndLength;
        var at = -1;
        var colon = -1;
        for (var i = start; i < end && text[i] is not ('/' or '?' or '#' or ' ' or '\t' or '\n' or '\r' or '"' or '\'' or '<' or '>' or '`'); i++)
        {
            if (text[i] == ':' && colon < 0)
                colon = i;
            else if (text[i] == '@')
                at = i;
        }

        if (schemeStart == schemeEnd || colon < 0 || at < colon + 2)
            return null;
        var password = text.Slice(colon + 1, at - colon - 1).ToString();
        var user = text.Slice(start, colon - start).ToString();
        return IsSpeltOut(password) && !Placeholders.Contains(user)
            ? new UrlPassword(text.Slice(schemeStart, schemeEnd - schemeStart).ToString(), user, Span.Between(colon + 1, at))
            : null;
    }

    // A percent sign begins an encoded character, or a variable of another language.
    private static bool IsSpeltOut(string password)
    {
        if (password.IndexOfAny(['$', '{', '}', '<', '>', '*', '[', '(']) >= 0 || SecretValue.IsReferenceOrPlaceholder(password))
            return false;
        for (var i = password.IndexOf('%'); i >= 0; i = password.IndexOf('%', i + 1))
        {
            if (i + 2 >= password.Length || !IsHexDigit(password[i + 1]) || !IsHexDigit(password[i + 2]))
                return false;
        }

        return true;
    }

    private static bool IsHexDigit(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';
}
