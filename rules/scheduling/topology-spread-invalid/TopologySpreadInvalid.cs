namespace Plimsoll.Rules.Scheduling;

/// <summary>A wish to spread pods that counts no pods.</summary>
/// <remarks>What the API refuses (maxSkew 0, an unknown whenUnsatisfiable, minDomains with ScheduleAnyway) the schema rules report.</remarks>
[Rule("topology-spread-invalid", 1084, Severity.Error, Profile.Recommended)]
public sealed class TopologySpreadInvalid : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        foreach (var constraint in pod.Node["topologySpreadConstraints"].Children)
        {
            // An empty selector counts every pod of the namespace; a missing one counts none.
            var selector = constraint["labelSelector"];
            if (!constraint.IsMapping || !selector.IsAbsent)
                continue;
            var label = pod.Workload.PodLabelText is { } text ? $", for example {text}" : "";
            context.Report(
                selector,
                $"{pod.Workload.Manifest.DisplayName} spreads its pods over '{constraint["topologyKey"].Text ?? "a topology"}' without a labelSelector",
                help: $"no pod would be counted, so that all may come to one place; set labelSelector.matchLabels to labels of the pods{label}");
        }
    }
}
