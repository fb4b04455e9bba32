using Plimsoll.Schemas.PodSecurity;

namespace Plimsoll.Rules.Security;

/// <summary>A pod that a namespace of the level baseline refuses.</summary>
[Rule("pod-security-baseline-violated", 1235, Severity.Error, Profile.PodSecurityBaseline, Fix = FixAvailability.Unsafe)]
public sealed class PodSecurityBaselineViolated : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        // Beside the restricted level, whose controls cover some of these.
        var level = context.Rules.Has(typeof(PodSecurityRestrictedViolated)) ? PodSecurityLevel.Restricted : PodSecurityLevel.Baseline;
        foreach (var violation in PodSecurityStandard.Check(pod, level, context.Schemas.Target))
        {
            if (violation.Control.Level == PodSecurityLevel.Baseline)
                Refusal.Report(violation, pod, PodSecurityLevel.Baseline, context);
        }
    }
}
