namespace Plimsoll.Rules.Ingresses;

/// <summary>What the name of a host says about who can reach it.</summary>
internal static class IngressHost
{
    // Source: RFC 2606 and RFC 6761 (reserved names), RFC 6762 (.local), RFC 8375 (.home.arpa), ICANN's .internal.
    private static readonly string[] DocumentationDomains = ["example.com", "example.net", "example.org", "example.edu"];
    private static readonly string[] DocumentationEndings = [".example", ".invalid"];
    private static readonly string[] PrivateEndings = [".test", ".localhost", ".local", ".localdomain", ".internal", ".lan", ".home.arpa", ".corp", ".intranet"];

    /// <summary>Domains that stand in examples for one's own, though they belong to somebody.</summary>
    public static readonly IReadOnlyList<string> PlaceholderDomains =
        ["yourdomain.com", "your-domain.com", "mydomain.com", "domain.com", "changeme.com", "foo.com", "bar.com", "foo.bar"];

    // Services that answer with the address which the name contains.
    private static readonly string[] AddressDomains = ["nip.io", "sslip.io", "xip.io", "traefik.me", "localtest.me", "lvh.me", "vcap.me"];

    /// <summary>Whether the name is reserved for documentation, so that it can never be reached.</summary>
    public static bool IsForDocumentation(string host) =>
        DocumentationDomains.Any(d => IsBelow(host, d)) || DocumentationEndings.Any(e => host.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the name only means the machine on which it is asked for.</summary>
    public static bool IsLocalhost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.Equals("localhost.localdomain", StringComparison.OrdinalIgnoreCase);

    /// <summary>The domain of somebody else's service that turns the name into the address which it contains; null when there is none.</summary>
    public static string? AddressDomainOf(string host) => AddressDomains.FirstOrDefault(d => IsBelow(host, d));

    /// <summary>Whether the public may know the name, as far as one can tell.</summary>
    public static bool MayBePublic(string host) =>
        host.Contains('.', StringComparison.Ordinal)
        && !IsForDocumentation(host)
        && !IsLocalhost(host)
        && AddressDomainOf(host) is null
        && !PlaceholderDomains.Any(d => IsBelow(host, d))
        && !PrivateEndings.Any(e => host.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a host is a domain or belongs to it.</summary>
    public static bool IsBelow(string host, string domain) =>
        host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
        && (host.Length == domain.Length || host[host.Length - domain.Length - 1] == '.');
}
