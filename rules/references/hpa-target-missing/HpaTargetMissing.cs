namespace Plimsoll.Rules.References;

/// <summary>A HorizontalPodAutoscaler whose target is not there.</summary>
[Rule("hpa-target-missing", 1017, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class HpaTargetMissing : Rule<HorizontalPodAutoscaler>
{
    /// <inheritdoc/>
    public override void Check(HorizontalPodAutoscaler autoscaler, RuleContext context)
    {
        // What custom kinds exist, the input cannot tell.
        var target = autoscaler.Target;
        if (target["kind"].Text is not { } kind || !BuiltInKinds.IsBuiltInGroup(BuiltInKinds.GroupOf(target["apiVersion"].Text ?? "")))
            return;
        var reference = new Reference(autoscaler.Manifest, kind, target["name"]);
        if (reference.Resolve(context.Bundle) is { IsMissing: true } missing)
            reference.ReportMissing(context, missing, $"{autoscaler.Manifest.DisplayName} scales", "nothing would be scaled");
    }
}
