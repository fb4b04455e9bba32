using Microsoft.CodeAnalysis.Diagnostics;
using Plimsoll.Rules;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Checking;
using Plimsoll.Schemas.Custom;
using Plimsoll.Schemas.Versions;
using RuleSet = Plimsoll.Engine.Rules.RuleSet;

namespace Plimsoll.Analyzers;

/// <summary>What a project says: which Kubernetes it is for, where it lies, and which rules it wants.</summary>
internal sealed class AnalyzerSettings
{
    private readonly Lazy<RuleSet> _rules;
    private readonly Lazy<SchemaSet> _schemas;
    private readonly string _folder;

    /// <summary>Reads the properties; rules and schemas are looked up when something is judged.</summary>
    public AnalyzerSettings(Compilation compilation, AnalyzerConfigOptions project, CancellationToken cancel)
    {
        _folder = Property(project, "ProjectDir").Replace('\\', '/').TrimEnd('/');
        var version = Property(project, "KubernetesVersion");
        _rules = new(() => ChooseRules(compilation, cancel));
        _schemas = new(() => new SchemaSet(TargetOf(version), new CustomKinds()));
    }

    /// <summary>The rules that somebody wants to hear.</summary>
    public RuleSet Rules => _rules.Value;

    /// <summary>What objects are held against.</summary>
    public SchemaSet Schemas => _schemas.Value;

    /// <summary>The name of a file in messages: its path from the project.</summary>
    public string NameOf(string path)
    {
        var name = path.Replace('\\', '/');
        return _folder.Length > 0 && name.StartsWith(_folder + "/", StringComparison.Ordinal) ? name.Substring(_folder.Length + 1) : name;
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";

    private static VersionSet TargetOf(string version)
    {
        var known = ApiCatalogue.Kubernetes.KnownVersions;
        return VersionSet.TryParse(version, known, out var target) && !target.IsEmpty && known.HasAll(target) ? target : VersionSet.Of(known.Newest);
    }

    private static RuleSet ChooseRules(Compilation compilation, CancellationToken cancel) =>
        RuleSet.Of(RuleCatalogue.All, RuleCatalogue.All.Where(r => IsWanted(RuleDescriptors.For(r), compilation, cancel)));

    private static bool IsWanted(DiagnosticDescriptor rule, Compilation compilation, CancellationToken cancel)
    {
        var provider = compilation.Options.SyntaxTreeOptionsProvider;
        if (compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var severity)
            || (provider is not null && provider.TryGetGlobalDiagnosticValue(rule.Id, cancel, out severity)))
        {
            if (severity != ReportDiagnostic.Default)
                return severity != ReportDiagnostic.Suppress;
        }

        if (rule.IsEnabledByDefault || provider is null)
            return rule.IsEnabledByDefault;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (provider.TryGetDiagnosticValue(tree, rule.Id, cancel, out var inFile) && inFile is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default))
                return true;
        }

        return false;
    }
}
