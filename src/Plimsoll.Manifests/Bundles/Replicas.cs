using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>How many pods a workload keeps: what it says itself, or what its autoscaler allows.</summary>
/// <param name="Minimum">The fewest; null where that is unknown, or the kind does not count its pods.</param>
/// <param name="Maximum">The most; null where that is unknown, or there is no end.</param>
/// <param name="Node">Where the fewest is written, or would be.</param>
/// <param name="Scaler">The autoscaler that decides, or null.</param>
public sealed record Replicas(long? Minimum, long? Maximum, Node Node, Manifest? Scaler)
{
    /// <summary>The number, where it is known and no autoscaler changes it.</summary>
    public long? Fixed => Minimum == Maximum ? Minimum : null;

    /// <summary>Reads the number of a workload.</summary>
    /// <param name="workload">Whose pods are counted.</param>
    /// <param name="counting">The object that says how many: the workload itself, or a Rollout that took its pods over.</param>
    /// <param name="scaler">The autoscaler of that object, or null.</param>
    internal static Replicas Of(Workload workload, Manifest counting, Manifest? scaler)
    {
        var replicas = counting.Root["spec"]["replicas"];
        var count = replicas.IsAbsent && CountsPods(workload) ? 1 : replicas.AsInteger();

        // Zero switches the workload off, and its autoscaler too.
        return scaler is null || count == 0 ? new Replicas(count, count, replicas, null) : OfScaler(scaler);
    }

    private static bool CountsPods(Workload workload) => workload.HasInterchangeablePods || (workload.IsBuiltIn && workload.Kind == "StatefulSet");

    // Defaults: SetDefaults_HorizontalPodAutoscaler in pkg/apis/autoscaling; KEDA's ScaledObject rests at none and goes up to 100.
    private static Replicas OfScaler(Manifest scaler)
    {
        var spec = scaler.Root["spec"];
        switch (scaler.Kind)
        {
            case "HorizontalPodAutoscaler":
                return new Replicas(Number(spec["minReplicas"], 1), Number(spec["maxReplicas"], null), spec["minReplicas"], scaler);
            case "ScaledObject":
                var fewest = spec["idleReplicaCount"].IsAbsent ? spec["minReplicaCount"] : spec["idleReplicaCount"];
                return new Replicas(Number(fewest, 0), Number(spec["maxReplicaCount"], 100), fewest, scaler);
            default:
                return new Replicas(null, null, spec["minReplicas"], scaler);
        }
    }

    private static long? Number(Node node, long? standard) => node.IsAbsent ? standard : node.AsInteger();
}
