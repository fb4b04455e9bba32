namespace Plimsoll.Rules.Security;

/// <summary>A namespace that lets in pods with any rights.</summary>
[Rule("namespace-without-baseline-pod-security", 1211, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class NamespaceWithoutBaselinePodSecurity : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (!NamespacePolicy.Governs(manifest) || NamespacePolicy.IsLeftToOthers(manifest, context.Bundle))
            return;
        var level = NamespacePolicy.Enforce(manifest);
        if (level.Text is not { } text || text is "baseline" or "restricted" || Placeholders.Contains(text))
            return;
        context.Report(
            level,
            $"{manifest.DisplayName} enforces {(text == "privileged" ? "the level privileged, which allows everything" : $"'{text}', which is none of the Pod Security Standards")}",
            help: "a pod could take over the node it runs on; write restricted, or at least baseline",
            fix: Fix.Unsafe("Enforce baseline", Edit.Set(level, "baseline")));
    }
}
