namespace Plimsoll.Rules.Ingresses;

/// <summary>Hosts that are served without a certificate beside others that have one, and certificates for hosts that are not served.</summary>
[Rule("ingress-tls-host-mismatch", 1344, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class IngressTlsHostMismatch : Rule<Ingress>
{
    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        // An entry without hosts is for all of them, and what is hidden may be anything.
        if (ingress.Tls.Count == 0 || IsNotAllKnown(ingress))
            return;
        var bare = ingress.Hosts.Where(h => !ingress.Tls.Any(t => t.Covers(h.Text!) != false)).ToList();
        var idle = ingress.Tls.SelectMany(t => t.Hosts.Children).Where(p => p.Text is { Length: > 0 } && !ServesAny(ingress, p.Text!)).ToList();
        foreach (var host in bare)
        {
            var near = NearestName.Among(idle.Select(i => i.Text!), host.Text!);
            if (near.Count == 1)
            {
                var slip = idle.First(i => i.Text == near[0]);
                idle.Remove(slip);
                ReportSlip(ingress, host, slip, context);
            }
            else
            {
                ReportBare(ingress, host, context);
            }
        }

        foreach (var pattern in idle)
            ReportIdle(ingress, pattern, context);
    }

    private static bool IsNotAllKnown(Ingress ingress) =>
        ingress.Manifest.IsPartial
        || ingress.Spec["tls"] is { IsUnknown: true } or { IsOpen: true }
        || ingress.Spec["rules"] is { IsUnknown: true } or { IsOpen: true }
        || ingress.Spec["rules"].Children.Any(r => r["host"].IsUnknown || Placeholders.Contains(r["host"].Text ?? ""))
        || ingress.Tls.Any(t => t.Hosts.Children.Any(h => h.IsUnknown || Placeholders.Contains(h.Text ?? "")));

    // A rule without a host serves all hosts; one with a wildcard serves those that the certificate is for.
    private static bool ServesAny(Ingress ingress, string pattern) =>
        ingress.Spec["rules"].Count == 0
        || ingress.Spec["rules"].Children.Any(r => r["host"].Text is not { Length: > 0 } host || IngressTls.CoversHost(pattern, host) || IngressTls.CoversHost(host, pattern));

    private static void ReportSlip(Ingress ingress, Node host, Node slip, RuleContext context) => context.Report(
        slip,
        $"{ingress.Manifest.DisplayName} has a certificate for '{slip.Text}', and serves '{host.Text}'",
        help: $"browsers would warn of a wrong certificate; write {host.Text}",
        fix: Fix.Unsafe($"Write '{host.Text}'", Edit.Set(slip, host.Text!)),
        related: [new RelatedPlace(host, $"did you mean '{host.Text}'?")]);

    private static void ReportBare(Ingress ingress, Node host, RuleContext context)
    {
        var onlyEntry = ingress.Tls.Count == 1 ? ingress.Tls[0] : null;
        context.Report(
            host,
            $"{ingress.Manifest.DisplayName} serves '{host.Text}', which no entry of its tls covers",
            help: onlyEntry is null
                ? "browsers would warn of a wrong certificate; add an entry with the host and the Secret of its certificate"
                : $"browsers would warn of a wrong certificate; add {host.Text} to the hosts of tls, and see that the certificate is for it too",
            fix: onlyEntry is null ? null : Fix.Unsafe($"Add '{host.Text}' to the hosts of tls", Edit.Append(onlyEntry.Hosts, host.Text!)),
            related: [new RelatedPlace(ingress.Tls[0].Hosts, "the hosts with a certificate are here")]);
    }

    private static void ReportIdle(Ingress ingress, Node pattern, RuleContext context) => context.Report(
        pattern,
        $"{ingress.Manifest.DisplayName} has a certificate for '{pattern.Text}', and no rule serves that host",
        help: "requests for it get the page that the controller shows when nothing matches; add a rule for the host, or remove it here",
        severity: Severity.Info);
}
