namespace Plimsoll.Schemas.Formats;

/// <summary>The host of an Ingress: empty for all, a DNS name, or <c>*.</c> and a DNS name.</summary>
/// <remarks>
/// Source: validateIngressRules in pkg/apis/networking/validation; IsWildcardDNS1123Subdomain in
/// k8s.io/apimachinery/pkg/util/validation.
/// </remarks>
internal sealed class WildcardHostFormat : TextFormat
{
    private const string What = "a host";

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return null;
        if (IpText.BitsOf(text) != 0)
            return new FormatMistake("a host is a DNS name, not an IP address");

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            return Mistake("a host has no scheme such as 'https://'", text, scheme + 3);
        if (Ascii.Has(text, '/'))
            return Mistake("a host has no path: that is a field of its own", text, 0);
        if (Ascii.Has(text, ':'))
            return Mistake("a host has no port: an Ingress listens where its controller does", text, 0);
        if (text[text.Length - 1] == '.')
            return Mistake("a host has no dot at its end", text.TrimEnd('.'), 0);

        if (text == "*")
            return new FormatMistake("a wildcard stands before a domain, as in '*.example.com'; a rule for all hosts has no host");
        if (text.LastIndexOf('*') > 0 || (text[0] == '*' && text[1] != '.'))
            return new FormatMistake("a wildcard is the whole first part of a host, as in '*.example.com'");
        if (text.Length > Names.SubdomainLength)
            return Mistakes.TooLong(What, text.Length, Names.SubdomainLength);
        var mistake = Names.WrongInSubdomain(What, text[0] == '*' ? text.Substring(2) : text);
        return mistake is null ? null : mistake with { Suggestion = Mistakes.IfValid(this, text.Trim().ToLowerInvariant(), text) };
    }

    private FormatMistake Mistake(string reason, string text, int start)
    {
        var host = text.Substring(start);
        var end = host.IndexOfAny(['/', ':', '?', '#']);
        var meant = (end < 0 ? host : host.Substring(0, end)).ToLowerInvariant();
        return new FormatMistake(reason, meant.Length > 0 && Check(meant) is null ? meant : null);
    }
}
