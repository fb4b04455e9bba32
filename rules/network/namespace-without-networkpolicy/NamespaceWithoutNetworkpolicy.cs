namespace Plimsoll.Rules.Network;

/// <summary>A Namespace in which everybody may talk to everybody.</summary>
[Rule("namespace-without-networkpolicy", 1358, Severity.Warning, Profile.Strict)]
public sealed class NamespaceWithoutNetworkpolicy : Rule<Manifest>
{
    /// <summary>Namespaces that need none.</summary>
    [Option("Namespaces that need no network policy.")]
    public IReadOnlyList<string> Exempt { get; set; } = ["kube-system", "kube-public", "kube-node-lease", "default"];

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (manifest.Kind != "Namespace" || manifest.Group.Length > 0 || manifest.IsPartial || manifest.Name.Length == 0 || Placeholders.Contains(manifest.Name))
            return;
        if (Exempt.Contains(manifest.Name, StringComparer.Ordinal) || context.Bundle.MayHavePolicyIn(manifest.Name, manifest))
            return;
        context.Report(
            manifest.NameNode,
            $"no NetworkPolicy of the input is for {manifest.DisplayName}",
            help: "every pod of the cluster may talk to every pod in it; add a NetworkPolicy with podSelector: {} that lets nobody in, and one for each way that is needed");
    }
}
