namespace Plimsoll.Rules.Reliability;

/// <summary>Pods that are killed without a moment to finish.</summary>
[Rule("termination-grace-zero", 1318, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class TerminationGraceZero : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        var grace = pod.Node["terminationGracePeriodSeconds"];
        if (grace.AsInteger() != 0 || pod.Workload.IsOwned || OnlyHoldsPlace(pod))
            return;
        context.Report(
            grace,
            $"the pods of {pod.Workload.Manifest.DisplayName} are killed without being asked to end: terminationGracePeriodSeconds is 0",
            help: "requests would break off and data be lost at every update and every move to another node; remove the field, which means 30 seconds",
            fix: Fix.Unsafe("Give the pods 30 seconds to end", Edit.Remove(grace)));
    }

    // Pods that keep room free for others do nothing, and shall go at once.
    private static bool OnlyHoldsPlace(PodSpec pod) => pod.Containers.All(c => c.Image is { Name: "pause" or "pause-amd64" });
}
