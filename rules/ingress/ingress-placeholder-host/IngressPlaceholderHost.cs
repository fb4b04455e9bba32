namespace Plimsoll.Rules.Ingresses;

/// <summary>An Ingress for a host under which nobody will reach it.</summary>
/// <remarks>Only an info: bases and examples are full of them, on purpose, and who deploys them has to know.</remarks>
[Rule("ingress-placeholder-host", 1343, Severity.Info, Profile.Recommended)]
public sealed class IngressPlaceholderHost : Rule<Ingress>
{
    /// <summary>Domains that stand for one that is to be filled in, besides those reserved for examples.</summary>
    [Option("Domains that stand for one that is to be filled in, besides those reserved for examples.")]
    public IReadOnlyList<string> Placeholder { get; set; } = IngressHost.PlaceholderDomains;

    /// <summary>Domains that are meant, whatever they look like.</summary>
    [Option("Domains that are meant, whatever they look like.")]
    public IReadOnlyList<string> Allowed { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Ingress ingress, RuleContext context)
    {
        foreach (var node in ingress.Hosts)
        {
            var host = node.Text!;
            if (Placeholders.Contains(host) || Allowed.Any(a => IngressHost.IsBelow(host, a)))
                continue;
            if (IngressHost.IsForDocumentation(host))
                Report(ingress, node, "a name reserved for examples", "nobody can reach it there", context);
            else if (Placeholder.Any(p => IngressHost.IsBelow(host, p)))
                Report(ingress, node, "a placeholder", "that domain belongs to somebody else", context);
            else if (IngressHost.IsLocalhost(host))
                Report(ingress, node, "which on every machine means itself", "only a browser on the node itself reaches it", context);
            else if (IngressHost.AddressDomainOf(host) is { } domain)
                Report(ingress, node, $"which {domain} turns into an address", "a service of somebody else decides where requests go, and a new address needs a new name", context);
        }
    }

    private static void Report(Ingress ingress, Node host, string what, string consequence, RuleContext context) => context.Report(
        host,
        $"{ingress.Manifest.DisplayName} serves '{host.Text}', {what}",
        help: $"{consequence}; write the host that users type, or let a kustomization or chart fill it in");
}
