namespace Plimsoll.Rules.Ingresses;

/// <summary>An annotation whose value would end the directive that it belongs to and begin another.</summary>
[Rule("nginx-annotation-injection", 1349, Severity.Error, Profile.Recommended)]
public sealed class NginxAnnotationInjection : Rule<Ingress>
{
    private const string Prefix = "nginx.ingress.kubernetes.io/";

    // Annotations that ingress-nginx wrote, or writes, into its configuration, and a report about each.
    private static readonly Dictionary<string, string> Annotations = new(StringComparer.Ordinal)
    {
        ["auth-url"] = "CVE-2025-24514",
        ["auth-signin"] = "CVE-2024-7646",
        ["auth-tls-match-cn"] = "CVE-2025-1097",
        ["mirror-target"] = "CVE-2025-1098",
        ["mirror-host"] = "CVE-2025-1098",
        ["permanent-redirect"] = "CVE-2023-5044",
        ["temporal-redirect"] = "CVE-2024-7646",
        ["app-root"] = "CVE-2024-7646",
        ["rewrite-target"] = "CVE-2024-7646",
        ["upstream-vhost"] = "CVE-2024-7646",
    };

    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        foreach (var annotation in ingress.Annotations.Entries)
        {
            if (annotation.Key is not { } key || !key.StartsWith(Prefix, StringComparison.Ordinal) || annotation.Text is not { } text)
                continue;
            var name = key.Substring(Prefix.Length);
            if (Annotations.TryGetValue(name, out var report) && DelimiterIn(name, text) is { } delimiter)
                Report(ingress, annotation, $"annotation '{name}'", delimiter, report, context);
        }

        foreach (var route in ingress.Routes)
        {
            if (IsNginx(ingress) && route.Node["path"].Text is { } path && DelimiterIn("path", path) is { } delimiter)
                Report(ingress, route.Node["path"], "a path", delimiter, "CVE-2021-25745", context);
        }
    }

    private static bool IsNginx(Ingress ingress) =>
        ingress.Class.Text?.Contains("nginx", StringComparison.Ordinal) == true
        || ingress.Annotations.Entries.Any(a => a.Key!.StartsWith(Prefix, StringComparison.Ordinal));

    private static void Report(Ingress ingress, Node place, string what, string delimiter, string report, RuleContext context) => context.Report(
        place,
        $"{what} of {ingress.Manifest.DisplayName} contains {delimiter}, which ends a directive of NGINX",
        help: $"what follows would become configuration of the controller, as in {report}; remove it");

    // A regular expression counts with braces, and the name of a variable may stand in them; a fragment of a URL begins with '#'.
    private static string? DelimiterIn(string name, string text)
    {
        text = text.TrimEnd();
        if (text.IndexOfAny(['\n', '\r']) >= 0)
            return "a line break";
        if (text.Contains(';', StringComparison.Ordinal))
            return "';'";
        if (name is "auth-url" or "mirror-target" or "mirror-host" && text.Contains('#', StringComparison.Ordinal))
            return "'#'";
        if (name is not ("auth-tls-match-cn" or "path" or "rewrite-target") && HasBrace(text))
            return "a brace";
        return null;
    }

    private static bool HasBrace(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && (i == 0 || text[i - 1] != '$') && !Placeholders.Contains(text))
                return true;
        }

        return false;
    }
}
