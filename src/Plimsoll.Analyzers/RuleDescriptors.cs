using System.Collections.Immutable;
using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Rules;

namespace Plimsoll.Analyzers;

/// <summary>The rules as the compiler knows them.</summary>
internal static class RuleDescriptors
{
    private static readonly Lazy<Dictionary<string, DiagnosticDescriptor>> ById = new(static () => All.ToDictionary(d => d.Id, StringComparer.Ordinal));

    /// <summary>A descriptor for each rule of the catalogue, and for mistakes in the configuration.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. RuleCatalogue.All.Append(ConfigurationFile.MistakeRule).Select(Of)];

    /// <summary>The numbers of the rules that can mend what they find.</summary>
    public static ImmutableArray<string> Fixable { get; } = [.. RuleCatalogue.All.Where(r => r.Fix != FixAvailability.None).Select(r => r.Id)];

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor For(RuleDescriptor rule) => ById.Value[rule.Id];

    /// <summary>What is wrong and what to do, in one line.</summary>
    public static string MessageOf(Finding finding) => finding.Help.Length == 0 ? finding.Message : $"{finding.Message}: {finding.Help}";

    // All of them are enabled: plimsoll.yaml may want any, and who wants which is sorted out before they run. Whether an object is
    // wrong beside others is known when all of them are: those findings come at the end of the compilation.
    private static DiagnosticDescriptor Of(RuleDescriptor rule) => new(
        rule.Id,
        rule.Name,
        "{0}",
        $"Plimsoll.{rule.Family}",
        rule.Severity == Severity.Info ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: rule.Summary,
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);
}
