namespace Plimsoll.Rules.Workloads;

/// <summary>A CronJob that runs however late.</summary>
[Rule("cronjob-without-starting-deadline", 1075, Severity.Warning, Profile.All)]
public sealed class CronjobWithoutStartingDeadline : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        var deadline = workload.Spec["startingDeadlineSeconds"];
        if (!workload.IsBuiltIn || workload.Kind != "CronJob" || !deadline.IsAbsent)
            return;
        context.Report(
            deadline,
            $"{workload.Manifest.DisplayName} sets no startingDeadlineSeconds",
            help: "a run that was missed would be made up for at any later time; set how late it may start, for example startingDeadlineSeconds: 300");
    }
}
