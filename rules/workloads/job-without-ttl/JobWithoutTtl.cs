namespace Plimsoll.Rules.Workloads;

/// <summary>A Job that nobody clears away when it is done.</summary>
[Rule("job-without-ttl", 1071, Severity.Warning, Profile.Strict)]
public sealed class JobWithoutTtl : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        if (!workload.IsBuiltIn || workload.Kind != "Job" || IsClearedByOthers(workload))
            return;
        var ttl = workload.Spec["ttlSecondsAfterFinished"];
        if (!ttl.IsAbsent)
            return;
        context.Report(
            ttl,
            $"{workload.Manifest.DisplayName} sets no ttlSecondsAfterFinished",
            help: "the finished Job and its pods would stay until somebody deletes them; set for example ttlSecondsAfterFinished: 86400");
    }

    // Helm and Argo CD delete the Job of a hook at the latest before they create it again; owned Jobs go with their owner.
    private static bool IsClearedByOthers(Workload job) =>
        !job.Annotations["helm.sh/hook"].IsAbsent
        || !job.Annotations["argocd.argoproj.io/hook"].IsAbsent
        || !job.Root["metadata"]["ownerReferences"].IsAbsent;
}
