namespace Plimsoll.Rules.Metadata;

/// <summary>An object among those of the cluster itself.</summary>
[Rule("resource-in-kube-system", 1131, Severity.Warning, Profile.Strict)]
public sealed class ResourceInKubeSystem : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        var place = manifest.Root["metadata"]["namespace"];
        if (place.Text is not ("kube-system" or "kube-public" or "kube-node-lease") || BuiltInKinds.IsClusterScoped(manifest.Kind) || IsOfSystem(manifest, context.Bundle))
            return;
        context.Report(
            place,
            $"{manifest.DisplayName} is put into '{place.Text}', among the parts of the cluster itself",
            help: "an upgrade or a rule for that namespace hits it too, and whoever may change it may change the cluster; give it a namespace of its own");
    }

    // Add-ons say that they are some; what reads the API server's own settings has to be there; agents of all nodes mostly are.
    private static bool IsOfSystem(Manifest manifest, Bundle bundle)
    {
        var labels = manifest.Root["metadata"]["labels"];
        return labels["kubernetes.io/cluster-service"].IsTrue
            || labels["kubernetes.io/cluster-service"].Text == "true"
            || labels["addonmanager.kubernetes.io/mode"].IsPresent
            || labels["k8s-app"].IsPresent
            || manifest is { Kind: "RoleBinding", Group: "rbac.authorization.k8s.io" } or { Kind: "DaemonSet" }
            || (View.Of(manifest) is Workload workload && workload.Pod.Node["priorityClassName"].Text?.StartsWith("system-", StringComparison.Ordinal) == true);
    }
}
