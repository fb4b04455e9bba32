namespace Plimsoll.Manifests.Views;

/// <summary>Labels that controllers put on pods while they run, so that no manifest carries them.</summary>
public static class RuntimeLabels
{
    /// <summary>Whether a controller adds labels of this key.</summary>
    public static bool AreAdded(string key) =>
        key is "pod-template-hash" or "controller-uid" or "job-name" or "controller-revision-hash" or "pod-template-generation"
            or "statefulset.kubernetes.io/pod-name" or "apps.kubernetes.io/pod-index" or "rollouts-pod-template-hash"
        || key.StartsWith("batch.kubernetes.io/", StringComparison.Ordinal)
        || key.StartsWith("topology.kubernetes.io/", StringComparison.Ordinal);
}
