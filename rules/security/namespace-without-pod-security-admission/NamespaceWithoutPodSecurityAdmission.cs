namespace Plimsoll.Rules.Security;

/// <summary>A namespace about which nobody decides what its pods may do.</summary>
[Rule("namespace-without-pod-security-admission", 1212, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class NamespaceWithoutPodSecurityAdmission : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (!NamespacePolicy.Governs(manifest))
            return;
        var level = NamespacePolicy.Enforce(manifest);
        if (!level.IsAbsent || NamespacePolicy.IsLeftToOthers(manifest, context.Bundle))
            return;
        context.Report(
            level,
            $"{manifest.DisplayName} enforces none of the Pod Security Standards",
            help: "whoever may create pods in it could take over the node; write the label pod-security.kubernetes.io/enforce: restricted, or at least baseline "
                + "('plimsoll lint --profile pod-security-restricted' shows what would be refused)",
            fix: Fix.Unsafe("Enforce baseline", Edit.Set(level, "baseline")));
    }
}
