namespace Plimsoll.Rules.Reliability;

/// <summary>An update that stops every pod at once, or may stop none and start none.</summary>
[Rule("rollout-takes-all-down", 1317, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class RolloutTakesAllDown : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        if (!workload.IsBuiltIn || workload.Kind is not ("Deployment" or "DaemonSet"))
            return;
        var isDeployment = workload.Kind == "Deployment";
        var update = workload.Spec[isDeployment ? "strategy" : "updateStrategy"]["rollingUpdate"];
        if (!update.IsMapping || IntOrPercent.Of(update["maxUnavailable"]) is not { } unavailable)
            return;
        if (unavailable.Number == 0)
            CheckStandstill(workload, isDeployment, update, context);
        else if (isDeployment && context.Bundle.IsServed(workload))
            CheckAbsence(workload, update, unavailable, context);
    }

    // Only a Deployment has room for one more pod where nothing is written.
    private static void CheckStandstill(Workload workload, bool isDeployment, Node update, RuleContext context)
    {
        var surge = update["maxSurge"];
        if (surge.IsAbsent ? isDeployment : IntOrPercent.Of(surge) is not { Number: 0 })
            return;
        var remedy = isDeployment ? surge : update["maxUnavailable"];
        context.Report(
            update["maxUnavailable"],
            $"an update of {workload.Manifest.DisplayName} may neither stop a pod nor start one more: maxUnavailable and maxSurge are {(surge.IsAbsent ? "0, the latter by default" : "both 0")}",
            help: $"Kubernetes refuses the object; write {remedy.Key}: 1",
            fix: Fix.Unsafe($"Let {(isDeployment ? "one pod more run" : "one pod be away")} during updates", Edit.Set(remedy, 1)));
    }

    private static void CheckAbsence(Workload workload, Node update, IntOrPercent unavailable, RuleContext context)
    {
        var count = context.Bundle.ReplicasOf(workload).Minimum;
        var surge = update["maxSurge"];
        var stopsFirst = IntOrPercent.Of(surge) is { Number: 0 };
        var isAll = unavailable is { IsPercent: true, Number: >= 100 } || (count is { } known && unavailable.RoundedDown(known) >= known);

        // One pod that is stopped before the next starts is written on purpose: two may not run side by side.
        if (!isAll || count == 0 || (count == 1 && stopsFirst))
            return;
        Edit[] edits = stopsFirst ? [Edit.Set(update["maxUnavailable"], 0), Edit.Set(surge, 1)] : [Edit.Set(update["maxUnavailable"], 0)];
        context.Report(
            update["maxUnavailable"],
            $"an update of {workload.Manifest.DisplayName} may stop {unavailable} of its {(count is { } n ? $"{n} {(n == 1 ? "pod" : "pods")}" : "pods")} before new ones are ready",
            help: $"nobody would answer during every update; write maxUnavailable: 0{(stopsFirst ? " and maxSurge: 1" : "")}",
            fix: Fix.Unsafe("Stop pods only when new ones are ready", edits),
            severity: Severity.Warning);
    }
}
