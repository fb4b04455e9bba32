using Plimsoll.Schemas.PodSecurity;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Rules.Security;

/// <summary>How rules speak of pods that a namespace refuses.</summary>
internal static class Refusal
{
    /// <summary>The name of a level, as labels have it.</summary>
    public static string NameOf(PodSecurityLevel level) => level switch
    {
        PodSecurityLevel.Restricted => "restricted",
        PodSecurityLevel.Baseline => "baseline",
        _ => "privileged",
    };

    /// <summary>Reports what a namespace of a level would refuse.</summary>
    public static void Report(PodSecurityViolation violation, PodSpec pod, PodSecurityLevel level, RuleContext context) => context.Report(
        violation.Node,
        $"{violation.Problem}, against the control '{violation.Control.Name}'",
        help: $"a namespace that enforces {NameOf(level)} refuses the pods of {pod.Workload.Manifest.DisplayName}; {violation.Remedy}",
        fix: violation.Edits.Length == 0 ? null : Fix.Unsafe($"Satisfy '{violation.Control.Name}'", violation.Edits));

    /// <summary>What the namespace of a pod enforces; null when the bundle does not show it, or it enforces nothing.</summary>
    public static (Manifest Namespace, PodSecurityLevel Level, VersionSet Versions)? PolicyOf(PodSpec pod, RuleContext context)
    {
        var name = pod.Workload.Manifest.Namespace;
        if (name.Length == 0)
            return null;
        var found = context.Bundle.Resolve("Namespace", name, pod.Workload.Manifest);
        if (found.Kind != ResolutionKind.Found || found.Targets.FirstOrDefault(n => NamespacePolicy.Enforce(n).IsPresent) is not { } space)
            return null;
        PodSecurityLevel? level = NamespacePolicy.Enforce(space).Text switch
        {
            "restricted" => PodSecurityLevel.Restricted,
            "baseline" => PodSecurityLevel.Baseline,
            _ => null,
        };
        return level is { } l && VersionsOf(space, context) is { } versions ? (space, l, versions) : null;
    }

    private static VersionSet? VersionsOf(Manifest space, RuleContext context)
    {
        var version = NamespacePolicy.EnforceVersion(space);
        if (version.IsAbsent || version.Text == "latest")
            return context.Schemas.Target;
        return version.Text is { } text && VersionSet.MinorOf(text) is >= 0 and var minor ? VersionSet.Of(minor) : null;
    }
}
