namespace Plimsoll.Rules.Databases;

/// <summary>A database whose pods are made as if they were all alike and kept nothing.</summary>
[Rule("database-as-deployment", 1018, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class DatabaseAsDeployment : DatabaseRule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        var isInterchangeable = workload.Kind is "Deployment" or "ReplicaSet" or "ReplicationController" or "DeploymentConfig" || workload.IsPod;
        if (!isInterchangeable || workload.Manifest.IsPartial || Database.In(workload.Pod, Images) is not { } database)
            return;

        var isCache = database.LooksLikeCache;
        var isCareful = workload.Spec["strategy"]["type"].Text == "Recreate"
            && workload.Spec["replicas"].AsInteger() is null or 1
            && workload.Pod.Volumes.Any(v => v.ClaimName.IsPresent);
        context.Report(
            workload.Root["kind"],
            $"{database.Engine.Name} runs as {workload.Manifest.DisplayName}, whose pods have neither a stable name nor a volume of their own",
            help: Help(workload, database, isCache, isCareful),
            fix: isCache ? null : new StatefulSetFix(workload, database, context.Bundle).Make(),
            severity: isCache || isCareful ? Severity.Info : Severity.Warning);
    }

    private static string Help(Workload workload, Database database, bool isCache, bool isCareful)
    {
        if (isCache)
            return "as a cache that may be lost this is fine; for anything else make it a StatefulSet";
        var mount = database.DataPaths is [var path, ..] ? $" and a volumeClaimTemplate mounted at {path}" : "";
        var advice = $"make it a StatefulSet with a headless Service{mount}";
        return isCareful
            ? $"with one replica, Recreate and a claim it works; a StatefulSet would add stable names and room for replicas: {advice}"
            : $"{(workload.IsPod ? "nothing brings it back when its node fails" : "an update starts a second instance on the same data, or on none")}; {advice}";
    }
}
