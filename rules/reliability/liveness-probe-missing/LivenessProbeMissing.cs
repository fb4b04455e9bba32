namespace Plimsoll.Rules.Reliability;

/// <summary>A container that nobody restarts when it hangs.</summary>
[Rule("liveness-probe-missing", 1321, Severity.Info, Profile.Strict)]
public sealed class LivenessProbeMissing : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        var workload = container.Workload;
        if (container.Role != ContainerRole.Regular || workload.RunsToCompletion || workload.IsOwned || !container.LivenessProbe.Node.IsAbsent || !IsRestarted(container.Pod))
            return;
        context.Report(
            container.LivenessProbe.Node,
            $"{ResourceSettings.NameOf(container)} has no livenessProbe",
            help: "a program that hangs would hang until somebody notices; add a livenessProbe that asks the program itself and nothing it depends on");
    }

    private static bool IsRestarted(PodSpec pod) => pod.Node["restartPolicy"].IsAbsent || pod.Node["restartPolicy"].Text == "Always";
}
