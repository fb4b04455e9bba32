namespace Plimsoll.Rules.References;

/// <summary>A pod that runs under a ServiceAccount which is not there.</summary>
[Rule("serviceaccount-reference-missing", 1092, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class ServiceAccountReferenceMissing : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        var reference = new Reference(pod.Workload.Manifest, "ServiceAccount", pod.ServiceAccountName);
        if (reference.Resolve(context.Bundle) is { IsMissing: true } missing)
            reference.ReportMissing(context, missing, $"{pod.Workload.Manifest.DisplayName} runs under", "no pod would be made");
    }
}
