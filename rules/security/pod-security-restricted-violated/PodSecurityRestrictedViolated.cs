using Plimsoll.Schemas.PodSecurity;

namespace Plimsoll.Rules.Security;

/// <summary>A pod that a namespace of the level restricted refuses.</summary>
[Rule("pod-security-restricted-violated", 1236, Severity.Error, Profile.PodSecurityRestricted, Fix = FixAvailability.Unsafe)]
public sealed class PodSecurityRestrictedViolated : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        var isAlone = !context.Rules.Has(typeof(PodSecurityBaselineViolated));
        foreach (var violation in PodSecurityStandard.Check(pod, PodSecurityLevel.Restricted, context.Schemas.Target))
        {
            if (isAlone || violation.Control.Level == PodSecurityLevel.Restricted)
                Refusal.Report(violation, pod, PodSecurityLevel.Restricted, context);
        }
    }
}
