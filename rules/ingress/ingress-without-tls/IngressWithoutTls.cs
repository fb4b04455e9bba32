namespace Plimsoll.Rules.Ingresses;

/// <summary>An Ingress that is served in plain HTTP.</summary>
[Rule("ingress-without-tls", 1345, Severity.Warning, Profile.Recommended)]
public sealed class IngressWithoutTls : Rule<Ingress>
{
    // Annotations by which a controller is told to encrypt without `tls`: `key`, or `key=value` where the value decides.
    private static readonly string[] Certificates =
    [
        "alb.ingress.kubernetes.io/certificate-arn", "alb.ingress.kubernetes.io/ssl-", "alb.ingress.kubernetes.io/group.name",
        "networking.gke.io/managed-certificates", "networking.gke.io/v1beta1.FrontendConfig", "ingress.gcp.kubernetes.io/pre-shared-cert",
        "traefik.ingress.kubernetes.io/router.tls", "appgw.ingress.kubernetes.io/appgw-ssl-certificate", "nginx.ingress.kubernetes.io/ssl-passthrough",
        "haproxy.org/ssl-passthrough", "route.openshift.io/termination", "haproxy-ingress.github.io/ssl-passthrough", "ingress.kubernetes.io/ssl-passthrough",
        "kubernetes.azure.com/tls-cert-keyvault-uri", "projectcontour.io/tls-", "konghq.com/protocols",
    ];

    // Controllers that encrypt whatever they serve.
    private static readonly string[] EncryptingClasses = ["cloudflare-tunnel", "tailscale", "ngrok"];

    /// <summary>Classes whose controller, or what stands before it, encrypts without being told.</summary>
    [Option("Classes whose controller, or what stands before it, encrypts without being told in the Ingress.")]
    public IReadOnlyList<string> EncryptedClasses { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        var tls = ingress.Spec["tls"];
        if (!tls.IsAbsent && !(tls.IsSequence && tls.Count == 0 && !tls.IsOpen))
            return;
        if (ingress.Manifest.IsPartial || IsEncryptedByClass(ingress) || IsEncryptedByAnnotation(ingress) || IsNotForContent(ingress))
            return;

        // What only a name within the house, or no name at all, leads to is mostly a first try.
        var isPublic = ingress.Hosts.Any(h => IngressHost.MayBePublic(h.Text!));
        context.Report(
            tls.IsAbsent ? ingress.Manifest.NameNode : tls,
            $"{ingress.Manifest.DisplayName} is served without encryption: it has no tls",
            help: "passwords and cookies could be read on the way; add spec.tls with the hosts and the Secret of their certificate, which cert-manager can make",
            severity: isPublic ? null : Severity.Info);
    }

    private bool IsEncryptedByClass(Ingress ingress) =>
        ingress.Class.IsUnknown
        || (ingress.Class.Text is { } name && (EncryptedClasses.Contains(name, StringComparer.Ordinal) || EncryptingClasses.Contains(name, StringComparer.Ordinal)));

    private static bool IsEncryptedByAnnotation(Ingress ingress) =>
        ingress.Annotations.IsUnknown
        || ingress.Annotations.IsOpen
        || ingress.Annotations.Entries.Any(a =>
            Certificates.Any(c => a.Key!.StartsWith(c, StringComparison.Ordinal))
            || (a.Key == "alb.ingress.kubernetes.io/listen-ports" && (a.Text ?? "").Contains("HTTPS", StringComparison.Ordinal))
            || (a.Key == "traefik.ingress.kubernetes.io/router.entrypoints" && (a.Text ?? "").Contains("websecure", StringComparison.Ordinal)));

    // cert-manager proves over plain HTTP that a host is ours; a canary takes the certificate of what it is a canary of.
    private static bool IsNotForContent(Ingress ingress) =>
        ingress.Annotations["nginx.ingress.kubernetes.io/canary"].Text == "true"
        || (ingress.Routes.Count > 0 && ingress.Routes.All(r => r.Path?.StartsWith("/.well-known/", StringComparison.Ordinal) == true))
        || ingress.Annotations["nginx.org/mergeable-ingress-type"].Text == "minion";
}
