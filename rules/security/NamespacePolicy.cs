namespace Plimsoll.Rules.Security;

/// <summary>What a Namespace says about the pods that it lets in.</summary>
internal static class NamespacePolicy
{
    private const string EnforceKey = "pod-security.kubernetes.io/enforce";
    private const string VersionKey = "pod-security.kubernetes.io/enforce-version";

    // Kinds by which other programs judge pods: Kyverno, Gatekeeper, and Kubernetes' own admission policies.
    private static readonly string[] PolicyKinds = ["ClusterPolicy", "ConstraintTemplate", "ValidatingAdmissionPolicy", "ValidatingPolicy", "ClusterAdmissionPolicy"];

    /// <summary>Whether an object is a Namespace of users, and not one that Kubernetes or a distribution keeps for itself.</summary>
    public static bool Governs(Manifest manifest) =>
        manifest is { Kind: "Namespace", Group: "" }
        && manifest.Name is not ("kube-system" or "kube-public" or "kube-node-lease")
        && !manifest.Name.StartsWith("openshift-", StringComparison.Ordinal);

    /// <summary>The label with the level that is enforced.</summary>
    public static Node Enforce(Manifest manifest) => manifest.Root["metadata"]["labels"][EnforceKey];

    /// <summary>The label with the version of the standards that is enforced.</summary>
    public static Node EnforceVersion(Manifest manifest) => manifest.Root["metadata"]["labels"][VersionKey];

    /// <summary>Whether something else decides which pods are let in.</summary>
    public static bool IsLeftToOthers(Manifest manifest, Bundle bundle) =>
        manifest.Root["metadata"]["labels"]["security.openshift.io/scc.podSecurityLabelSync"].IsPresent
        || PolicyKinds.Any(k => bundle.ObjectsOf(k, manifest).Any());
}
