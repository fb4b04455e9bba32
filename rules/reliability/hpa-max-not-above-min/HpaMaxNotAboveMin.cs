namespace Plimsoll.Rules.Reliability;

/// <summary>An autoscaler whose bounds leave it nothing to do.</summary>
[Rule("hpa-max-not-above-min", 1304, Severity.Error, Profile.Recommended)]
public sealed class HpaMaxNotAboveMin : Rule<HorizontalPodAutoscaler>
{
    /// <inheritdoc/>
    public override void Check(HorizontalPodAutoscaler autoscaler, RuleContext context)
    {
        // A missing maximum is a missing field, and reported as such.
        if (autoscaler.MinReplicas is not { } min || autoscaler.MaxReplicas is not { } max || max > min)
            return;
        var written = autoscaler.Spec["minReplicas"];
        var isRefused = max < min;
        context.Report(
            autoscaler.Spec["maxReplicas"],
            $"{autoscaler.Manifest.DisplayName} has maxReplicas {max} and minReplicas {min}{(written.IsAbsent ? ", the default" : "")}",
            help: isRefused
                ? "Kubernetes refuses it; raise maxReplicas above minReplicas"
                : $"the number of pods would stay {max} whatever the load; raise maxReplicas, or remove the autoscaler and set replicas: {max}",
            related: written.IsPresent ? [new RelatedPlace(written, "the minimum is here")] : [],
            severity: isRefused ? Severity.Error : Severity.Warning);
    }
}
