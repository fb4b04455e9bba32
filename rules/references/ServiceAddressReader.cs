using System.Globalization;

namespace Plimsoll.Rules.References;

/// <summary>Finds names of Services in a text: in URLs, as <c>name.namespace.svc</c>, and as <c>name:port</c> where that is all there is.</summary>
internal static class ServiceAddressReader
{
    private const string SchemeEnd = "://";
    private const string ServiceLabel = ".svc";

    private static readonly Dictionary<string, int> PortOfScheme = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http"] = 80,
        ["https"] = 443,
        ["ws"] = 80,
        ["wss"] = 443,
        ["redis"] = 6379,
        ["mongodb"] = 27017,
        ["postgres"] = 5432,
        ["postgresql"] = 5432,
        ["mysql"] = 3306,
        ["amqp"] = 5672,
        ["nats"] = 4222,
    };

    /// <summary>Where in a text the end of a scheme, the label of Services or a port first stands: without one of them it holds no address.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var from = 0; text.Slice(from).IndexOfAny(':', '.') is >= 0 and var distance;)
        {
            var rest = text.Slice(from + distance);
            if (rest.StartsWith(SchemeEnd.AsSpan()) || rest.StartsWith(ServiceLabel.AsSpan()) || (rest.Length > 1 && rest[0] == ':' && rest[1] is >= '0' and <= '9'))
                return from + distance;
            from += distance + 1;
        }

        return -1;
    }

    /// <summary>Adds the addresses in a scalar, from its source text, so that their places are exact; what is commented out calls nobody.</summary>
    public static void Read(Node scalar, List<ServiceAddress> found)
    {
        var text = scalar.Source.Characters;
        var end = scalar.Span.End;
        var hasUrl = false;
        for (var at = text.IndexOf(SchemeEnd, scalar.Span.Start, end); at >= 0; at = text.IndexOf(SchemeEnd, at + SchemeEnd.Length, end))
        {
            hasUrl = true;
            if (!IsCommentedOut(at) && ReadUrl(scalar, at) is { } address)
                found.Add(address);
        }

        for (var at = text.IndexOf(ServiceLabel, scalar.Span.Start, end); at >= 0; at = text.IndexOf(ServiceLabel, at + ServiceLabel.Length, end))
        {
            if (!IsCommentedOut(at) && ReadName(scalar, at) is { } address)
                found.Add(address);
        }

        if (!hasUrl && scalar.Span.Length <= 512 && text.Slice(scalar.Span.Start, scalar.Span.Length).IndexOf('\n') < 0)
            ReadPairs(scalar, found);

        bool IsCommentedOut(int at) => CommentedOut.IsAt(scalar.Source.Characters.Slice(scalar.Span.Start, scalar.Span.Length), at - scalar.Span.Start);
    }

    private static ServiceAddress? ReadUrl(Node scalar, int schemeEnd)
    {
        var text = scalar.Source.Characters;
        var schemeStart = schemeEnd;
        while (schemeStart > scalar.Span.Start && char.IsLetterOrDigit(text[schemeStart - 1]))
            schemeStart--;

        // User and password end at the last '@' of the authority.
        var start = schemeEnd + SchemeEnd.Length;
        var authorityEnd = start;
        while (authorityEnd < scalar.Span.End && text[authorityEnd] is not ('/' or '?' or '#' or ' ' or '\t' or '\n' or '\r' or '"' or '\'' or ',' or '`' or '\\' or ';' or ')' or '|'))
        {
            if (text[authorityEnd++] == '@')
                start = authorityEnd;
        }

        return Read(scalar, start, authorityEnd, text.Slice(schemeStart, schemeEnd - schemeStart).ToString());
    }

    // What a URL holds was found there.
    private static ServiceAddress? ReadName(Node scalar, int label)
    {
        var text = scalar.Source.Characters;
        var start = label;
        while (start > scalar.Span.Start && IsOfHost(text[start - 1]))
            start--;
        var end = label + ServiceLabel.Length;
        if (end < scalar.Span.End && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            return null;
        while (end < scalar.Span.End && (IsOfHost(text[end]) || (text[end] == ':' && end + 1 < scalar.Span.End && char.IsDigit(text[end + 1]))))
            end++;
        var isPartOfUrl = start > scalar.Span.Start && text[start - 1] is '/' or '@' or '$' or '{' or '}' or ')' or '*';
        return isPartOfUrl ? null : Read(scalar, start, end, scheme: null) is { IsSurelyService: true } address ? address : null;
    }

    // `redis:6379`, `--broker=kafka:9092`, `a:1,b:2`
    private static void ReadPairs(Node scalar, List<ServiceAddress> found)
    {
        var text = scalar.Source.Characters;
        var position = scalar.Span.Start;
        while (position < scalar.Span.End)
        {
            var end = position;
            while (end < scalar.Span.End && text[end] is not (',' or ' ' or '=' or '"' or '\'' or ';' or '@' or '[' or ']'))
                end++;
            if (Read(scalar, position, end, scheme: null) is { Port: >= 20, IsSurelyService: false } address)
                found.Add(address);
            position = end + 1;
        }
    }

    private static ServiceAddress? Read(Node scalar, int start, int end, string? scheme)
    {
        var text = scalar.Source.Characters;
        var hostEnd = start;
        while (hostEnd < end && IsOfHost(text[hostEnd]))
            hostEnd++;
        if (hostEnd == start || !IsHost(text, start, hostEnd))
            return null;
        int? port = scheme is not null && PortOfScheme.TryGetValue(scheme, out var known) ? known : null;
        Span? portSpan = null;
        if (hostEnd < end)
        {
            if (text[hostEnd] != ':' || PortAt(text, hostEnd + 1, end) is not { } written)
                return null;
            port = written;
            portSpan = Span.Between(hostEnd + 1, end);
        }

        return new ServiceAddress(scalar, text.Slice(start, hostEnd - start).ToString(), Span.Between(start, hostEnd)) { Scheme = scheme, Port = port, PortSpan = portSpan };
    }

    private static int? PortAt(ReadOnlySpan<char> text, int start, int end)
    {
        var digits = text.Slice(start, end - start).ToString();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65_535 ? port : null;
    }

    // Names of the cluster are lower-case, begin with a letter, and are no address.
    private static bool IsHost(ReadOnlySpan<char> text, int start, int end)
    {
        var hasLetter = false;
        for (var i = start; i < end; i++)
            hasLetter |= text[i] is >= 'a' and <= 'z';
        return hasLetter && text[start] is >= 'a' and <= 'z' && text[end - 1] != '-';
    }

    private static bool IsOfHost(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '.';
}
