using Plimsoll.Rules.Databases;

namespace Plimsoll.Rules.Workloads;

/// <summary>A workload that others call and that is away as soon as a pod is.</summary>
[Rule("too-few-replicas", 1074, Severity.Warning, Profile.Strict)]
public sealed class TooFewReplicas : Rule<Workload>
{
    /// <summary>How many replicas are enough.</summary>
    [Option("How many replicas are enough.")]
    public int Minimum { get; set; } = 2;

    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        if (workload.Manifest.IsPartial || !workload.HasInterchangeablePods)
            return;

        // Zero is written by those who switch something off.
        var replicas = workload.Spec["replicas"];
        var count = replicas.IsAbsent ? 1 : replicas.AsInteger();
        if (count is not > 0 || count >= Minimum || !context.Bundle.IsServed(workload) || context.Bundle.ScalerOf(workload) is not null || HoldsData(workload))
            return;
        context.Report(
            replicas,
            $"{workload.Manifest.DisplayName} answers requests with {count} {(count == 1 ? "pod" : "pods")}, fewer than {Minimum}",
            help: $"{(count == 1 ? "nobody would answer" : "the rest has to carry the load")} while a pod is moved to another node; set replicas: {Minimum}");
    }

    // A second pod of what holds data would be a second, empty store, or wait for the volume of the first.
    private static bool HoldsData(Workload workload) =>
        workload.Pod.Node["volumes"] is { IsUnknown: true } or { IsOpen: true }
        || workload.Pod.Volumes.Any(v => v.IsPersistent || v.Node["hostPath"].IsPresent)
        || Database.In(workload.Pod) is not null
        || workload.Pod.Containers.Any(c => c.Image is { } image && IsCalledDatabase(image.Name));

    // `catalogue-db`: a database with its content, under a name of the project's own.
    private static bool IsCalledDatabase(string image) =>
        image.Split('-', '_').Any(w => w is "db" or "database");
}
