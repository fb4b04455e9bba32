namespace Plimsoll.Rules.Selectors;

/// <summary>A workload that does not say which pods are its own.</summary>
[Rule("workload-has-no-selector", 1009, Severity.Error, Profile.Recommended)]
public sealed class WorkloadHasNoSelector : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        // Elsewhere the selector follows from the labels of the template.
        var needsSelector = workload.HasSelector && workload.Manifest.ApiVersion is "apps/v1" or "apps/v1beta2";
        if (!needsSelector || !workload.Selector.IsEmpty)
            return;

        var selector = workload.Spec["selector"];
        var labels = string.Join(", ", workload.PodLabels.Children.Where(l => l.Text is not null).Select(l => $"{l.Key}: {l.Text}"));
        context.Report(
            selector,
            $"{workload.Manifest.DisplayName} has no selector, so it cannot tell which pods are its own",
            help: $"Kubernetes refuses the object; add 'selector' with 'matchLabels'{(labels.Length > 0 ? $" and the labels of the template ({labels})" : "")}");
    }
}
