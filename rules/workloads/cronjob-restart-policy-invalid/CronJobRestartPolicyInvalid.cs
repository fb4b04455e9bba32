namespace Plimsoll.Rules.Workloads;

/// <summary>A Job or CronJob whose pods would be started again whatever they return.</summary>
[Rule("cronjob-restart-policy-invalid", 1132, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class CronJobRestartPolicyInvalid : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        var policy = workload.Pod.Node["restartPolicy"];
        if (!workload.IsBuiltIn || !workload.RunsToCompletion || workload.Pod.Node.IsAbsent || policy.IsUnknown || policy.Text is not (null or "" or "Always"))
            return;
        if (policy.IsAbsent && (workload.Manifest.IsPartial || workload.Pod.Node.IsUnknown))
            return;
        context.Report(
            policy,
            policy.IsAbsent
                ? $"{workload.Manifest.DisplayName} has pods without restartPolicy, which means Always"
                : $"{workload.Manifest.DisplayName} has pods with restartPolicy: {policy.Text}",
            help: "Kubernetes refuses the object, since such pods would never end; write OnFailure to start a failed container again, or Never to start a new pod",
            fix: Fix.Unsafe("Start failed containers again", Edit.Set(policy, "OnFailure")));
    }
}
