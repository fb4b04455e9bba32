using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A HorizontalPodAutoscaler: sets the number of replicas of another object.</summary>
public sealed class HorizontalPodAutoscaler : View
{
    // An autoscaler of v1 carries here what only newer versions can say.
    private const string MetricsAnnotation = "autoscaling.alpha.kubernetes.io/metrics";

    private IReadOnlyList<ScalingMetric>? _metrics;

    internal HorizontalPodAutoscaler(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>The reference to the object that is scaled.</summary>
    public Node Target => Spec["scaleTargetRef"];

    /// <summary>The fewest pods that it leaves: 1 where nothing is written, null where it is unknown.</summary>
    public long? MinReplicas => Spec["minReplicas"].IsAbsent ? 1 : Spec["minReplicas"].AsInteger();

    /// <summary>The most pods that it makes; null where that is missing or unknown.</summary>
    public long? MaxReplicas => Spec["maxReplicas"].AsInteger();

    /// <summary>The resources whose use, as a share of the pods' requests, counts; metrics of other sorts are left out.</summary>
    /// <remarks>Without any metric 80 % of the CPU is aimed at. Source: SetDefaults_HorizontalPodAutoscaler in pkg/apis/autoscaling.</remarks>
    public IReadOnlyList<ScalingMetric> UtilizationMetrics => _metrics ??= [.. FindMetrics()];

    private IEnumerable<ScalingMetric> FindMetrics()
    {
        var ofVersion1 = Spec["targetCPUUtilizationPercentage"];
        if (!ofVersion1.IsAbsent)
            return [new ScalingMetric(ofVersion1, "cpu", null)];
        var metrics = Spec["metrics"];
        if (metrics.IsUnknown || metrics.IsOpen || !Annotations[MetricsAnnotation].IsAbsent)
            return metrics.Children.Select(Read).OfType<ScalingMetric>();
        return metrics.Children.Any()
            ? metrics.Children.Select(Read).OfType<ScalingMetric>()
            : [new ScalingMetric(metrics, "cpu", null) { IsDefault = true }];
    }

    private static ScalingMetric? Read(Node metric)
    {
        var source = metric["type"].Text switch
        {
            "Resource" => metric["resource"],
            "ContainerResource" => metric["containerResource"],
            _ => default,
        };
        if (source["name"].Text is not { } resource || !IsShare(source))
            return null;
        return new ScalingMetric(source["name"], resource, source["container"].Text);
    }

    // v2beta1 has the aim beside the name, later versions below `target`.
    private static bool IsShare(Node source) =>
        source["target"]["averageUtilization"].IsPresent
        || source["targetAverageUtilization"].IsPresent
        || source["target"]["type"].Text == "Utilization";
}
