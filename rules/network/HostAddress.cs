namespace Plimsoll.Rules.Network;

/// <summary>A machine that a text names by its address: <c>10.0.0.5</c>, <c>localhost:6379</c>, <c>http://[::1]:8080/status</c>.</summary>
/// <param name="Host">The address without brackets, or <c>localhost</c>.</param>
/// <param name="Port">The port behind it, or null.</param>
/// <param name="Scheme">The scheme of the URL that it is part of, or empty.</param>
/// <param name="Span">Where host and port stand in the text.</param>
internal sealed record HostAddress(string Host, int? Port, string Scheme, Span Span)
{
    /// <summary>What every machine calls itself.</summary>
    public const string Localhost = "localhost";

    /// <summary>Whether it is the machine, or pod, on which it is asked for.</summary>
    public bool IsLoopback => Host is Localhost or "::1" || Host.StartsWith("127.", StringComparison.Ordinal);

    /// <summary>All addresses in a text, in order. Networks (<c>10.0.0.0/8</c>), ranges, versions and pieces of names are none.</summary>
    public static IEnumerable<HostAddress> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!(text[i] is >= '0' and <= '9' or 'l' or 'L' or '[') || !MayBeginAt(text, i) || ReadAt(text, i) is not { } address)
                continue;
            yield return address;
            i = address.Span.End - 1;
        }
    }

    private static HostAddress? ReadAt(string text, int start)
    {
        var end = EndOfHost(text, start);
        if (end < 0)
            return null;
        var host = text.Substring(start, end - start).Trim('[', ']').ToLowerInvariant();
        var scheme = SchemeBefore(text, start);
        var (port, last) = PortAt(text, end);
        if (last < text.Length && IsContinued(text, last, hasPort: port is not null, isUrl: scheme.Length > 0))
            return null;
        return new HostAddress(host, port, scheme, Span.Between(start, last));
    }

    // A host begins a text, a word, a value or an item, or follows `://` or `@`; after a single colon stands the tag of an image.
    private static bool MayBeginAt(string text, int i) =>
        i == 0
        || text[i - 1] is ' ' or '\t' or '\n' or '\r' or '"' or '\'' or '=' or ',' or ';' or '(' or '[' or '|' or '@' or '<' or '>' or '`'
        || (text[i - 1] == '/' && i > 1 && text[i - 2] == '/');

    private static int EndOfHost(string text, int start)
    {
        if (text[start] == '[')
        {
            var close = text.IndexOf(']', start);
            return close > 0 && close - start < 48 && text.IndexOf(':', start, close - start) > 0 && AddressRange.Parse(text.Substring(start + 1, close - start - 1)) is not null
                ? close + 1
                : -1;
        }

        if (text[start] is 'l' or 'L')
            return string.Compare(text, start, Localhost, 0, Localhost.Length, StringComparison.OrdinalIgnoreCase) == 0 ? start + Localhost.Length : -1;

        var at = start;
        for (var part = 0; part < 4; part++)
        {
            if (part > 0 && (at >= text.Length || text[at++] != '.'))
                return -1;
            var first = at;
            var number = 0;
            while (at < text.Length && at - first < 3 && text[at] is >= '0' and <= '9')
                number = number * 10 + text[at++] - '0';
            if (at == first || number > 255 || (text[first] == '0' && at - first > 1))
                return -1;
        }

        return at;
    }

    private static (int? Port, int End) PortAt(string text, int end)
    {
        if (end >= text.Length || text[end] != ':')
            return (null, end);
        var last = end + 1;
        var port = 0;
        while (last < text.Length && last - end <= 5 && text[last] is >= '0' and <= '9')
            port = port * 10 + text[last++] - '0';
        return last > end + 1 ? (port, last) : (null, end);
    }

    // `10.0.0.1.nip.io`, `10.0.0.1-10.0.0.9`, `1.2.3.4-alpine`, `10.0.0.0/8`: something else than a host.
    private static bool IsContinued(string text, int last, bool hasPort, bool isUrl)
    {
        var next = text[last];
        if (char.IsLetterOrDigit(next) || next is '-' or '_')
            return true;
        var hasMore = last + 1 < text.Length;
        if (next == '.')
            return hasMore && char.IsLetterOrDigit(text[last + 1]);
        return next == '/' && !hasPort && !isUrl && hasMore && text[last + 1] is >= '0' and <= '9';
    }

    // The host may stand behind the user, or behind other hosts: `mongodb://user:password@10.0.0.1:27017,10.0.0.2:27017`.
    private static string SchemeBefore(string text, int start)
    {
        var at = start;
        while (at > 0 && !(char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '"' or '\'' or '<' or '>' or '`'))
            at--;
        var mark = text.IndexOf("://", at, start - at, StringComparison.Ordinal);
        if (mark < 0)
            return "";
        var first = mark;
        while (first > at && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '+' or '-'))
            first--;
        return text.Substring(first, mark - first).ToLowerInvariant();
    }
}
