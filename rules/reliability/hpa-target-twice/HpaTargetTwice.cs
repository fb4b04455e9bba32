namespace Plimsoll.Rules.Reliability;

/// <summary>Two autoscalers that pull one workload to and fro.</summary>
[Rule("hpa-target-twice", 1305, Severity.Error, Profile.Recommended)]
public sealed class HpaTargetTwice : Rule<HorizontalPodAutoscaler>
{
    /// <inheritdoc/>
    public override void Check(HorizontalPodAutoscaler autoscaler, RuleContext context)
    {
        foreach (var workload in context.Bundle.ScaledBy(autoscaler.Manifest))
        {
            CheckOtherScalers(autoscaler, workload, context);
            foreach (var resizer in context.Bundle.ResizersOf(workload))
                CheckResizer(autoscaler, resizer, workload, context);
        }
    }

    private static void CheckOtherScalers(HorizontalPodAutoscaler autoscaler, Workload workload, RuleContext context)
    {
        // Of two of a kind the later one is reported.
        var isBefore = true;
        foreach (var other in context.Bundle.ScalersOf(workload))
        {
            if (ReferenceEquals(other, autoscaler.Manifest))
                isBefore = false;
            else if ((isBefore || other.Kind != autoscaler.Manifest.Kind) && AreBothThere(other, autoscaler.Manifest, context.Bundle))
                ReportOther(autoscaler, other, workload, context);
        }
    }

    // The same name twice is one object, and another mistake.
    private static bool AreBothThere(Manifest left, Manifest right, Bundle bundle) =>
        (left.Kind != right.Kind || left.Name != right.Name)
        && bundle.AreAppliedTogether(left, right) != false
        && Bundle.AreInOneNamespace(left, right);

    private static void ReportOther(HorizontalPodAutoscaler autoscaler, Manifest other, Workload workload, RuleContext context) => context.Report(
        autoscaler.Target["name"],
        $"{autoscaler.Manifest.DisplayName} and {other.DisplayName} both scale {workload.Manifest.DisplayName}",
        help: "each would undo what the other does; keep one, with the metrics of both",
        related: [new RelatedPlace(other, $"{other.DisplayName} is here"), new RelatedPlace(workload.Manifest, $"{workload.Manifest.DisplayName} is here")],
        severity: context.Bundle.AreAppliedTogether(autoscaler.Manifest, other) == true ? Severity.Error : Severity.Warning);

    private static void CheckResizer(HorizontalPodAutoscaler autoscaler, VerticalPodAutoscaler resizer, Workload workload, RuleContext context)
    {
        if (resizer.ChangesPods != true || !AreBothThere(resizer.Manifest, autoscaler.Manifest, context.Bundle))
            return;
        if (autoscaler.UtilizationMetrics.FirstOrDefault(m => resizer.Sets(m.Resource)) is not { } metric)
            return;
        context.Report(
            metric.IsDefault ? autoscaler.Target["name"] : metric.Node,
            $"{autoscaler.Manifest.DisplayName} scales {workload.Manifest.DisplayName} by {metric.Resource}, and {resizer.Manifest.DisplayName} changes how much {metric.Resource} its pods request",
            help: $"each would answer to what the other does; set updateMode: \"Off\" in the VerticalPodAutoscaler, or let it control other resources than {metric.Resource}",
            related: [new RelatedPlace(resizer.Manifest, $"{resizer.Manifest.DisplayName} is here")],
            severity: context.Bundle.AreAppliedTogether(autoscaler.Manifest, resizer.Manifest) == true ? Severity.Error : Severity.Warning);
    }
}
