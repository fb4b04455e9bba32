namespace Plimsoll.Rules.Storage;

/// <summary>A new pod that waits for the volume of the old one, which waits for the new pod.</summary>
[Rule("rwo-volume-with-rolling-update", 1077, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class RwoVolumeWithRollingUpdate : Rule<Workload>
{
    /// <inheritdoc/>
    public override void Check(Workload workload, RuleContext context)
    {
        if (!workload.IsBuiltIn || workload.Kind != "Deployment" || workload.Manifest.IsPartial || !RunsOnePod(workload, context.Bundle) || !StartsBeforeItStops(workload))
            return;
        if (SingleNodeClaims.In(workload.Pod, context.Bundle) is not var (volume, claim))
            return;
        var type = workload.Spec["strategy"]["type"];
        context.Report(
            type.IsPresent ? type : volume.ClaimName,
            $"{workload.Manifest.DisplayName} starts a new pod before it stops the old one, and both need {claim.DisplayName}",
            help: $"an update would hang {(SingleNodeClaims.IsForOnePod(claim) ? "" : "when the new pod comes to another node ")}"
                + "until the old pod is deleted by hand; set strategy.type: Recreate",
            fix: FixOf(workload.Spec["strategy"]),
            related: [new RelatedPlace(claim.Root["spec"]["accessModes"], "the access modes of the claim are here")],
            severity: context.Bundle.AreAppliedTogether(workload.Manifest, claim) == false ? Severity.Info : Severity.Warning);
    }

    // More replicas on one claim are a mistake of their own.
    private static bool RunsOnePod(Workload workload, Bundle bundle)
    {
        var replicas = workload.Spec["replicas"];
        return replicas.IsAbsent ? bundle.ScalerOf(workload) is null : replicas.AsInteger() == 1;
    }

    // The API refuses rollingUpdate beside Recreate.
    private static Fix FixOf(Node strategy)
    {
        var edits = new List<Edit> { Edit.Set(strategy["type"], "Recreate") };
        if (strategy["rollingUpdate"].Kind != NodeKind.Absent)
            edits.Add(Edit.Remove(strategy["rollingUpdate"]));
        return Fix.Unsafe("Stop the old pod before the new one starts", [.. edits]);
    }

    // With one replica 25 %, the default, is rounded up to one pod more; maxSurge 0 stops the old pod first.
    private static bool StartsBeforeItStops(Workload workload)
    {
        var strategy = workload.Spec["strategy"];
        var surge = strategy["rollingUpdate"]["maxSurge"];
        return (strategy["type"].IsAbsent || strategy["type"].Text == "RollingUpdate")
            && !strategy["rollingUpdate"].IsUnknown
            && !surge.IsUnknown
            && surge.Text is not ("0" or "0%");
    }
}
