using Plimsoll.Schemas.PodSecurity;

namespace Plimsoll.Rules.Security;

/// <summary>A pod that its own namespace refuses.</summary>
[Rule("namespace-refuses-pod", 1237, Severity.Error, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class NamespaceRefusesPod : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        if (Refusal.PolicyOf(pod, context) is not { } policy)
            return;
        foreach (var violation in PodSecurityStandard.Check(pod, policy.Level, policy.Versions))
        {
            context.Report(
                violation.Node,
                $"namespace '{policy.Namespace.Name}' refuses this pod: {violation.Problem}",
                help: $"its label enforces the level {Refusal.NameOf(policy.Level)}, and the control '{violation.Control.Name}' forbids it, so that no pod of {pod.Workload.Manifest.DisplayName} is ever created; {violation.Remedy}",
                fix: violation.Edits.Length == 0 ? null : Fix.Unsafe($"Satisfy '{violation.Control.Name}'", violation.Edits),
                related: [new RelatedPlace(NamespacePolicy.Enforce(policy.Namespace), "it is enforced here")]);
        }
    }
}
