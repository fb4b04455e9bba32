namespace Plimsoll.Rules.Workloads;

/// <summary>A CronJob whose Jobs are cleared away by two rules at once.</summary>
[Rule("cronjob-job-sets-ttl", 1072, Severity.Warning, Profile.Strict)]
public sealed class CronjobJobSetsTtl : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        var ttl = workload.Spec["jobTemplate"]["spec"]["ttlSecondsAfterFinished"];
        if (!workload.IsBuiltIn || workload.Kind != "CronJob" || !ttl.IsPresent)
            return;
        context.Report(
            ttl,
            $"{workload.Manifest.DisplayName} lets its Jobs expire, though it keeps a history of them",
            help: "failed Jobs would be gone after that time with their logs, whatever the history limits say; "
                + "remove 'ttlSecondsAfterFinished' and set successfulJobsHistoryLimit and failedJobsHistoryLimit");
    }
}
