using Plimsoll.Rules.Databases;

namespace Plimsoll.Rules.Storage;

/// <summary>A StatefulSet without the state.</summary>
[Rule("statefulset-without-storage", 1079, Severity.Info, Profile.Strict)]
public sealed class StatefulsetWithoutStorage : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        if (!workload.IsBuiltIn || workload.Kind != "StatefulSet" || workload.Manifest.IsPartial || KeepsSomething(workload))
            return;

        // A database without a volume has a rule of its own, with more to say.
        if (workload.Pod.Containers.Length == 0 || Database.In(workload.Pod) is not null)
            return;
        context.Report(
            workload.Root["kind"],
            $"{workload.Manifest.DisplayName} has no storage: neither volumeClaimTemplates nor a volume that outlives its pods",
            help: "what the pods write would be lost with them; add volumeClaimTemplates, or make it a Deployment unless the pods need stable names");
    }

    // A folder of the node outlives the pod too, for what it is worth.
    private static bool KeepsSomething(Workload workload)
    {
        var templates = workload.VolumeClaimTemplates;
        var volumes = workload.Pod.Node["volumes"];
        return templates.IsUnknown
            || templates.IsOpen
            || templates.Count > 0
            || volumes.IsUnknown
            || volumes.IsOpen
            || workload.Pod.Volumes.Any(v => v.IsPersistent || v.Node["hostPath"].IsPresent);
    }
}
