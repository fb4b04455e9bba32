namespace Plimsoll.Rules.Storage;

/// <summary>Pods that share a claim which only one node can mount.</summary>
[Rule("rwo-volume-shared-by-replicas", 1076, Severity.Error, Profile.Recommended)]
public sealed class RwoVolumeSharedByReplicas : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        var replicas = workload.Spec["replicas"];
        var isReplicated = workload.HasInterchangeablePods || workload.Kind == "StatefulSet";
        if (!isReplicated || replicas.AsInteger() is not { } count || count <= 1 || SingleNodeClaims.In(workload.Pod, context.Bundle) is not var (_, claim))
            return;
        var isForOnePod = SingleNodeClaims.IsForOnePod(claim);
        context.Report(
            replicas,
            $"{workload.Manifest.DisplayName} runs {count} pods on {claim.DisplayName}, which only one {(isForOnePod ? "pod" : "node")} can mount",
            help: $"{(isForOnePod ? "every other pod" : "pods on other nodes")} would never start; "
                + "give each pod a claim with a StatefulSet's volumeClaimTemplates, use storage that can do ReadWriteMany, or set replicas: 1",
            related: [new RelatedPlace(claim.Root["spec"]["accessModes"], "the access modes of the claim are here")],
            severity: context.Bundle.AreAppliedTogether(workload.Manifest, claim) == false ? Severity.Warning : Severity.Error);
    }
}
