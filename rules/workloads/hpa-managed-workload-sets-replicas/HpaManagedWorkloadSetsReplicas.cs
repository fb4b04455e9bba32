namespace Plimsoll.Rules.Workloads;

/// <summary>A number of replicas that an autoscaler changes and every apply sets back.</summary>
[Rule("hpa-managed-workload-sets-replicas", 1070, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class HpaManagedWorkloadSetsReplicas : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        // Zero switches an autoscaler off, which is done on purpose; one whose bounds are both the written number never wants another.
        var replicas = workload.Spec["replicas"];
        if (workload.Manifest.IsPartial || replicas.AsInteger() is not { } count || count <= 0 || context.Bundle.ScalerOf(workload) is not { } scaler || context.Bundle.ReplicasOf(workload).Fixed == count)
            return;

        // Files of different folders may be alternatives, and a base serves other overlays too: there the author has to decide.
        var mayBeApart = context.Bundle.AreAppliedTogether(workload.Manifest, scaler) == false;
        context.Report(
            replicas,
            $"{workload.Manifest.DisplayName} sets replicas to {count}, but {scaler.DisplayName} scales it",
            help: $"every apply would set the number of pods back to {count}, whatever the load; remove 'replicas'",
            fix: workload.Manifest.IsInSameFolder(scaler) ? Fix.Unsafe("Remove 'replicas'", Edit.Remove(replicas)) : null,
            related: [new RelatedPlace(scaler, $"{scaler.DisplayName} is here")],
            severity: mayBeApart ? Severity.Warning : Severity.Error);
    }
}
