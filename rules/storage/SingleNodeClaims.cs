namespace Plimsoll.Rules.Storage;

/// <summary>Finds claims that the pods of one node can mount, and no others.</summary>
internal static class SingleNodeClaims
{
    // Sources that are not attached to a node, so that the access mode forbids nothing, or that stay on the node they are on.
    private static readonly string[] NeverAttached = ["nfs", "hostPath", "local", "cephfs", "glusterfs"];

    /// <summary>A volume whose claim the bundle defines for a single node or pod, with the claim; null when there is none.</summary>
    public static (Volume Volume, Manifest Claim)? In(PodSpec pod, Bundle bundle)
    {
        foreach (var volume in pod.Volumes)
        {
            if (ClaimOf(volume, pod, bundle) is { } claim && !(IsPinned(pod) && !IsForOnePod(claim)))
                return (volume, claim);
        }

        return null;
    }

    /// <summary>Whether a claim admits one pod only, even on its node.</summary>
    public static bool IsForOnePod(Manifest claim) => claim.Root["spec"]["accessModes"].Children.All(m => m.Text == "ReadWriteOncePod");

    private static Manifest? ClaimOf(Volume volume, PodSpec pod, Bundle bundle)
    {
        if (pod.IsReplacedByClaim(volume) || volume.ClaimName.Text is not { Length: > 0 } name)
            return null;
        var resolution = bundle.Resolve("PersistentVolumeClaim", name, pod.Workload.Manifest);
        return resolution.Kind == ResolutionKind.Found ? FirstOf(resolution.Targets, bundle) : null;
    }

    private static Manifest? FirstOf(IEnumerable<Manifest> claims, Bundle bundle) => claims.All(c => IsForOneNode(c, bundle)) ? claims.First() : null;

    private static bool IsForOneNode(Manifest claim, Bundle bundle)
    {
        var spec = claim.Root["spec"];
        var modes = spec["accessModes"];
        return modes.IsSequence
            && !modes.IsOpen
            && modes.Count > 0
            && modes.Children.All(m => m.Text is "ReadWriteOnce" or "ReadWriteOncePod")
            && !spec["storageClassName"].IsUnknown
            && !IsLocalClass(spec["storageClassName"].Text ?? "")
            && !bundle.ObjectsOf("PersistentVolume", claim).Any(v => MayBind(v, claim) && NeverAttached.Any(s => v.Root["spec"][s].IsPresent));
    }

    // `local-path`, `openebs-hostpath`, `microk8s-hostpath`: the volume ties all its pods to one node.
    private static bool IsLocalClass(string name) =>
        name.Contains("local", StringComparison.OrdinalIgnoreCase) || name.Contains("hostpath", StringComparison.OrdinalIgnoreCase);

    private static bool MayBind(Manifest volume, Manifest claim)
    {
        var wanted = claim.Root["spec"];
        var offered = volume.Root["spec"];
        if (!wanted["accessModes"].Children.All(m => offered["accessModes"].Children.Any(o => o.Text == m.Text)))
            return false;
        if (wanted["volumeName"].Text is { Length: > 0 } name)
            return volume.AllNames.Contains(name, StringComparer.Ordinal);
        if (offered["claimRef"]["name"].Text is { } reserved)
            return claim.AllNames.Contains(reserved, StringComparer.Ordinal);

        // Without a class the two are meant for each other only if they stand side by side.
        var storageClass = wanted["storageClassName"].Text ?? "";
        return storageClass == (offered["storageClassName"].Text ?? "") && (storageClass.Length > 0 || volume.IsInSameFolder(claim));
    }

    // All pods on one node share what only one node can mount.
    private static bool IsPinned(PodSpec pod) =>
        !pod.Node["nodeName"].IsAbsent
        || !pod.Node["nodeSelector"]["kubernetes.io/hostname"].IsAbsent
        || HasHostName(pod.Node["affinity"]["nodeAffinity"])
        || pod.Node["affinity"]["podAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"].Children
            .Any(t => t["topologyKey"].Text == "kubernetes.io/hostname");

    private static bool HasHostName(Node nodeAffinity) => nodeAffinity["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"].Children
        .Any(t => t["matchExpressions"].Children.Any(e => e["key"].Text == "kubernetes.io/hostname" && e["operator"].Text == "In"));
}
