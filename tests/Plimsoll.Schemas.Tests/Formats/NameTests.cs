namespace Plimsoll.Schemas.Tests.Formats;

public sealed class NameTests
{
    public static TheoryData<string, string, int> Limits => new()
    {
        { "dns-label", "a", 63 },
        { "rfc1035-label", "a", 63 },
        { "dns-subdomain", "a", 253 },
        { "label-key", "a", 63 },
        { "annotation-key", "a", 63 },
        { "label-value", "a", 63 },
        { "port-name", "a", 15 },
        { "config-map-key", "a", 253 },
        { "finalizer", "a", 63 },
        { "wildcard-host", "a", 253 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_name_may_be_so_long_and_no_longer(string format, string letter, int limit)
    {
        var longest = string.Concat(Enumerable.Repeat(letter, limit));
        Verdict.IsValid(format, longest);
        Verdict.IsMistake(format, longest + letter, null);
    }

    [Theory]
    [InlineData("dns-label", "web-1")]
    [InlineData("dns-label", "1")]
    [InlineData("rfc1035-label", "web-1")]
    [InlineData("dns-subdomain", "web")]
    [InlineData("dns-subdomain", "1.a-b.c")]
    [InlineData("wildcard-host", "")]
    [InlineData("wildcard-host", "example.com")]
    [InlineData("wildcard-host", "*.example.com")]
    [InlineData("wildcard-host", "localhost")]
    [InlineData("path-segment", "system:aggregate-to-view")]
    [InlineData("path-segment", "My Role*")]
    [InlineData("path-segment", "...")]
    [InlineData("label-key", "app")]
    [InlineData("label-key", "A_b.c-1")]
    [InlineData("label-key", "app.kubernetes.io/name")]
    [InlineData("annotation-key", "Example.COM/Key")]
    [InlineData("annotation-key", "nginx.ingress.kubernetes.io/rewrite-target")]
    [InlineData("label-value", "")]
    [InlineData("label-value", "v1.2_3-A")]
    [InlineData("port-name", "http")]
    [InlineData("port-name", "8a")]
    [InlineData("port-name-or-number", "http-2")]
    [InlineData("env-var-name", "PATH")]
    [InlineData("env-var-name", "1 my.var-name:~")]
    [InlineData("config-map-key", "app.yaml")]
    [InlineData("config-map-key", "_A-1")]
    [InlineData("config-map-key", ".hidden")]
    [InlineData("config-map-key", "a..b")]
    [InlineData("finalizer", "kubernetes")]
    [InlineData("finalizer", "foregroundDeletion")]
    [InlineData("finalizer", "kubernetes.io/pv-protection")]
    [InlineData("finalizer", "resources-finalizer.argocd.argoproj.io")]
    public void Names(string format, string text) => Verdict.IsValid(format, text);

    [Theory]
    [InlineData("dns-label", "", null)]
    [InlineData("dns-label", "Web", "web")]
    [InlineData("dns-label", "my_web app", "my-web-app")]
    [InlineData("dns-label", "a.b", null)]
    [InlineData("dns-label", "-a", null)]
    [InlineData("dns-label", "a-", null)]
    [InlineData("dns-label", "wéb", null)]
    [InlineData("dns-label", "a\0", null)]
    [InlineData("dns-label", "a\n", "a")]
    [InlineData("rfc1035-label", "1web", null)]
    [InlineData("rfc1035-label", "Web", "web")]
    [InlineData("rfc1035-label", "1Web", null)]
    [InlineData("dns-subdomain", "", null)]
    [InlineData("dns-subdomain", "My_App.Example", "my-app.example")]
    [InlineData("dns-subdomain", "a..b", null)]
    [InlineData("dns-subdomain", "a.-b", null)]
    [InlineData("dns-subdomain", "a-.b", null)]
    [InlineData("dns-subdomain", ".a", null)]
    [InlineData("dns-subdomain", "a.", null)]
    [InlineData("dns-subdomain", "a/b", null)]
    [InlineData("wildcard-host", "10.0.0.1", null)]
    [InlineData("wildcard-host", "::1", null)]
    [InlineData("wildcard-host", "https://example.com/", "example.com")]
    [InlineData("wildcard-host", "example.com:8080", "example.com")]
    [InlineData("wildcard-host", "example.com/app", "example.com")]
    [InlineData("wildcard-host", "example.com.", "example.com")]
    [InlineData("wildcard-host", "Example.com", "example.com")]
    [InlineData("wildcard-host", "my_app.example.com", null)]
    [InlineData("wildcard-host", "*", null)]
    [InlineData("wildcard-host", "*example.com", null)]
    [InlineData("wildcard-host", "a.*.example.com", null)]
    [InlineData("wildcard-host", "*.*.com", null)]
    [InlineData("wildcard-host", "*.", null)]
    [InlineData("path-segment", "", null)]
    [InlineData("path-segment", ".", null)]
    [InlineData("path-segment", "..", null)]
    [InlineData("path-segment", "a/b", null)]
    [InlineData("path-segment", "50%", null)]
    [InlineData("label-key", "", null)]
    [InlineData("label-key", "/a", null)]
    [InlineData("label-key", "a/", null)]
    [InlineData("label-key", "a/b/c", null)]
    [InlineData("label-key", "Example.com/Name", "example.com/Name")]
    [InlineData("label-key", "my key", "my-key")]
    [InlineData("label-key", "_a", null)]
    [InlineData("annotation-key", "a b/c", "a-b/c")]
    [InlineData("annotation-key", "a/b/c", null)]
    [InlineData("label-value", "my app", "my-app")]
    [InlineData("label-value", "-a", null)]
    [InlineData("label-value", "a/b", null)]
    [InlineData("label-value", "true ", "true")]
    [InlineData("label-value", "grün", null)]
    [InlineData("port-name", "", null)]
    [InlineData("port-name", "HTTP", "http")]
    [InlineData("port-name", "web_ui", "web-ui")]
    [InlineData("port-name", "80", null)]
    [InlineData("port-name", "a--b", null)]
    [InlineData("port-name", "-a", null)]
    [InlineData("port-name-or-number", "8080", "8080")]
    [InlineData("port-name-or-number", "0080", "80")]
    [InlineData("port-name-or-number", "0", null)]
    [InlineData("port-name-or-number", "65536", null)]
    [InlineData("port-name-or-number", "99999999999999999999", null)]
    [InlineData("port-name-or-number", "Http", "http")]
    [InlineData("env-var-name", "", null)]
    [InlineData("env-var-name", "A=b", null)]
    [InlineData("env-var-name", "Ä", null)]
    [InlineData("env-var-name", "A\t", null)]
    [InlineData("env-var-name", "A\0", null)]
    [InlineData("config-map-key", "", null)]
    [InlineData("config-map-key", ".", null)]
    [InlineData("config-map-key", "..", null)]
    [InlineData("config-map-key", "..data", null)]
    [InlineData("config-map-key", "a/b", null)]
    [InlineData("config-map-key", "my key", "my-key")]
    [InlineData("finalizer", "", null)]
    [InlineData("finalizer", "a/b/c", null)]
    public void No_names(string format, string text, string? suggestion) => Verdict.IsMistake(format, text, suggestion);
}
