namespace Plimsoll.Rules.Reliability;

/// <summary>An autoscaler that leaves too few pods to those who call them.</summary>
[Rule("hpa-min-replicas-too-low", 1320, Severity.Warning, Profile.Strict)]
public sealed class HpaMinReplicasTooLow : Rule<HorizontalPodAutoscaler>
{
    /// <summary>How many replicas are enough.</summary>
    [Option("How many replicas are enough.")]
    public int Minimum { get; set; } = 2;

    /// <inheritdoc/>
    public override void Check(HorizontalPodAutoscaler autoscaler, RuleContext context)
    {
        if (autoscaler.MinReplicas is not { } min || min >= Minimum || autoscaler.Manifest.IsPartial)
            return;
        if (context.Bundle.ScaledBy(autoscaler.Manifest).FirstOrDefault(context.Bundle.IsServed) is not { } workload)
            return;
        var consequence = min <= 1 ? "nobody would answer" : "the rest has to carry the load";
        var written = autoscaler.Spec["minReplicas"];
        context.Report(
            written,
            $"{autoscaler.Manifest.DisplayName} leaves {min} {(min == 1 ? "pod" : "pods")} of {workload.Manifest.DisplayName}, fewer than {Minimum}{(written.IsAbsent ? ", as minReplicas is not written" : "")}",
            help: $"in quiet hours {consequence} while a pod is moved to another node; set minReplicas: {Minimum}",
            related: [new RelatedPlace(workload.Manifest, $"{workload.Manifest.DisplayName} answers requests of a Service")]);
    }
}
