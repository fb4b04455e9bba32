namespace Plimsoll.Schemas.Formats;

/// <summary>An absolute URL of http or https.</summary>
/// <remarks>Source: url.Parse of Go, as webhooks and token issuers are checked with.</remarks>
internal sealed class UriFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty("a URL");
        foreach (var c in text)
        {
            if (c is < ' ' or '\x7f')
                return Mistakes.NotAllowed("a URL", c);
        }

        var colon = text.IndexOf("://", StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : text.Substring(0, colon).ToLowerInvariant();
        if (scheme is not ("http" or "https"))
        {
            var trimmed = text.Trim();
            return new FormatMistake("the URL must start with 'http://' or 'https://'", Mistakes.IfValid(this, trimmed, text));
        }

        var rest = text.Substring(colon + 3);
        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        var host = authority.Substring(authority.LastIndexOf('@') + 1);
        return WrongInHost(host) ?? WrongInEscapes(end < 0 ? "" : rest.Substring(end));
    }

    private static FormatMistake? WrongInHost(string host)
    {
        var colon = host.LastIndexOf(':');
        var hasPort = colon > host.LastIndexOf(']');
        if (hasPort && Ascii.EndOfDigits(host, colon + 1) != host.Length)
            return new FormatMistake("the port of the URL is no number");
        var name = hasPort ? host.Substring(0, colon) : host;
        if (name.Length == 0)
            return new FormatMistake("the URL has no host");
        var wrong = name.IndexOfAny([' ', '\\', '^', '`', '{', '}', '|']);
        return wrong < 0 ? null : Mistakes.NotAllowed("the host of a URL", name[wrong]);
    }

    // Go reads the escapes of the path and of the fragment, and leaves the query as it is.
    private static FormatMistake? WrongInEscapes(string path)
    {
        var inQuery = false;
        for (var i = 0; i < path.Length; i++)
        {
            inQuery = path[i] == '?' ? true : inQuery && path[i] != '#';
            var isEscape = path[i] == '%' && !inQuery;
            if (isEscape && (i + 2 >= path.Length || !Ascii.IsHex(path[i + 1]) || !Ascii.IsHex(path[i + 2])))
                return new FormatMistake("a '%' in a URL is followed by two hexadecimal digits");
        }

        return null;
    }
}
