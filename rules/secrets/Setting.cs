namespace Plimsoll.Rules.Secrets;

/// <summary>A line of a configuration file that sets something: <c>name = value</c>, <c>name: value</c>, <c>"name": "value"</c>.</summary>
/// <param name="Name">What is set.</param>
/// <param name="Value">To what, without quotes.</param>
/// <param name="ValueSpan">Where the value stands.</param>
internal sealed record Setting(string Name, string Value, Span ValueSpan)
{
    /// <summary>Whether the value is a credential spelt out, and neither code nor prose.</summary>
    public bool IsLiteral =>
        SecretValue.IsLiteral(Value)
        && Value.Length >= 4
        && Value.IndexOfAny([' ', '(', ')', '{', '}', '[', ']', '<', '>', '$', '`', '*', '|']) < 0;

    /// <summary>Reads the line of a text that lies between two offsets; null when it sets nothing that may be a credential.</summary>
    public static Setting? ReadCredential(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t' or '-')
            start++;
        if (start < end && text[start] is '#' or ';' or '/' or '*' or '<')
            return null;
        if (end - start > 7 && text.Slice(start).StartsWith("export ".AsSpan()))
            start += 7;

        var separator = text.Slice(start, end - start).IndexOfAny('=', ':');
        if (separator <= 0)
            return null;
        var name = Unquoted(text, start, start + separator);
        if (!CredentialName.IsPossible(text.Slice(name.Start, name.Length)))
            return null;
        var value = Unquoted(text, start + separator + 1, end);
        var isName = name.Length > 0 && text.Slice(name.Start, name.Length).IndexOfAny(' ', '(', '$') < 0;
        return isName && value.Length > 0
            ? new Setting(text.Slice(name.Start, name.Length).ToString(), text.Slice(value.Start, value.Length).ToString(), value)
            : null;
    }

    private static Span Unquoted(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t' or '"' or '\'' or '=')
            start++;
        while (end > start && text[end - 1] is ' ' or '\t' or '\r' or ',' or ';' or '"' or '\'')
            end--;
        return Span.Between(start, end);
    }
}
