namespace Plimsoll.Rules.Reliability;

/// <summary>An autoscaler that compares what pods use with a request that they do not make.</summary>
[Rule("hpa-without-resource-request", 1306, Severity.Error, Profile.Recommended)]
public sealed class HpaWithoutResourceRequest : Rule<HorizontalPodAutoscaler>
{
    /// <inheritdoc/>
    public override void Check(HorizontalPodAutoscaler autoscaler, RuleContext context)
    {
        foreach (var workload in context.Bundle.ScaledBy(autoscaler.Manifest))
        {
            foreach (var metric in autoscaler.UtilizationMetrics)
            {
                // Another autoscaler may set the requests when the pods start.
                if (context.Bundle.ResizersOf(workload).Any(r => r.ChangesPods != false))
                    continue;
                if (FirstWithout(metric, workload, context.Bundle) is { } container)
                    Report(autoscaler, metric, container, context);
            }
        }
    }

    // One container without a request is enough to make the sum unknown. Source: GetResourceReplicas in pkg/controller/podautoscaler.
    private static Container? FirstWithout(ScalingMetric metric, Workload workload, Bundle bundle)
    {
        foreach (var container in workload.Pod.Containers)
        {
            var counts = container.IsLongRunning && (metric.Container is null || metric.Container == container.Name);
            if (counts && bundle.ResourcesOf(container).Request(metric.Resource).IsAbsent)
                return container;
        }

        return null;
    }

    private static void Report(HorizontalPodAutoscaler autoscaler, ScalingMetric metric, Container container, RuleContext context) => context.Report(
        metric.IsDefault ? autoscaler.Target["name"] : metric.Node,
        $"{autoscaler.Manifest.DisplayName} scales by the share of requested {metric.Resource} that is used{(metric.IsDefault ? ", as it does without metrics" : "")}, and {ResourceSettings.NameOf(container)} requests none",
        help: $"the share would be unknown and nothing scaled; set resources.requests.{metric.Resource} of the container",
        related: [new RelatedPlace(container.Node["resources"], $"{container.DisplayName} is here")],
        severity: context.Bundle.AreAppliedTogether(autoscaler.Manifest, container.Workload.Manifest) == false ? Severity.Warning : Severity.Error);
}
