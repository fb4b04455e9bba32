using Plimsoll.Schemas.PodSecurity;

namespace Plimsoll.Rules.Security;

/// <summary>The settings by which a container gives up rights that it does not need, and the one word about containers that set none.</summary>
internal static class Hardening
{
    // Each setting has its rule; where nothing is set at all, that is said once, by the first of them.
    private static readonly Dictionary<string, Type> Rules = new(StringComparer.Ordinal)
    {
        ["runAsNonRoot"] = typeof(RunAsNonRootNotEnforced),
        ["allowPrivilegeEscalation"] = typeof(PrivilegeEscalationNotDisabled),
        ["readOnlyRootFilesystem"] = typeof(WritableRootFilesystem),
        ["capabilities"] = typeof(CapabilitiesNotAllDropped),
        ["seccompProfile"] = typeof(SeccompProfileMissing),
    };

    private static readonly string[] SettingsOfPods = ["runAsNonRoot", "runAsUser", "seccompProfile"];

    /// <summary>Whether neither a container nor its pod sets anything.</summary>
    public static bool IsMissing(Container container)
    {
        var own = container.SecurityContext;
        return (own.IsAbsent || (own.IsMapping && !own.IsOpen && !own.Children.Any()))
            && SettingsOfPods.All(s => container.Pod.SecurityContext[s].IsAbsent);
    }

    /// <summary>Whether the run has one word for all that a container does not set, so that nothing is left to say about a part of it.</summary>
    public static bool IsSaidAsAWhole(Container container, RuleContext context) =>
        context.Rules.Has(typeof(RunAsNonRootNotEnforced)) && IsMissing(container) && RunAsNonRootNotEnforced.MayRunAsRoot(container);

    /// <summary>Sets what is missing; a container without a context gets at once what all rules of the run ask for.</summary>
    public static Fix Fix(Container container, string setting, RuleContext context)
    {
        var asksForAll = setting == "runAsNonRoot" && IsMissing(container);
        bool IsWanted(string other) => context.Rules.Has(Rules[other]) || (asksForAll && other != "readOnlyRootFilesystem");
        var edit = RestrictedContext.Edit(container, setting, IsWanted);
        return Engine.Rules.Fix.Unsafe(asksForAll ? "Give up the rights that most programs do not need" : $"Set {setting}", edit);
    }
}
