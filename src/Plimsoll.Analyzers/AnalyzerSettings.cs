using Microsoft.CodeAnalysis.Diagnostics;
using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Text;
using Plimsoll.Rules;
using Plimsoll.Rules.Metadata;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Checking;
using Plimsoll.Schemas.Custom;
using Plimsoll.Schemas.Versions;
using RuleSet = Plimsoll.Engine.Rules.RuleSet;

namespace Plimsoll.Analyzers;

/// <summary>What a project says: which Kubernetes it is for, where it lies, and which rules it wants.</summary>
/// <remarks>What the compiler is told about a rule, as for any analyzer, outweighs what <c>plimsoll.yaml</c> says.</remarks>
internal sealed class AnalyzerSettings
{
    private readonly Lazy<CompilerSettings> _compiler;
    private readonly Lazy<RuleAssignment> _rules;
    private readonly Lazy<RuleAssignment> _codeRules;
    private readonly Lazy<SchemaSet> _schemas;
    private readonly string _folder;

    /// <summary>Reads the properties; rules and schemas are looked up when something is judged.</summary>
    public AnalyzerSettings(Compilation compilation, ProjectConfiguration configuration, AnalyzerConfigOptions project, CancellationToken cancel)
    {
        Configuration = configuration;
        _folder = Property(project, "ProjectDir").Replace('\\', '/').TrimEnd('/');
        var version = Property(project, "KubernetesVersion");
        _compiler = new(() => new CompilerSettings(compilation, cancel));
        _rules = new(() => Assign(_compiler.Value.Everywhere));
        _codeRules = new(() => Assign(_compiler.Value.InSomeCode(Rules)));
        _schemas = new(() => new SchemaSet(TargetOf(version.Length > 0 ? version : Configuration.Settings.Kubernetes ?? ""), new CustomKinds())
        {
            MissingSchemas = Configuration.Settings.MissingSchemas ?? MissingSchemaPolicy.Note,
        });
    }

    /// <summary>What <c>plimsoll.yaml</c> says.</summary>
    public ProjectConfiguration Configuration { get; }

    /// <summary>The rules that judge YAML.</summary>
    public RuleAssignment Rules => _rules.Value;

    /// <summary>The rules that judge code: also those that somebody wants to hear in single files.</summary>
    public RuleAssignment CodeRules => _codeRules.Value;

    /// <summary>What objects are held against.</summary>
    public SchemaSet Schemas => _schemas.Value;

    /// <summary>The name of a file in messages: its path from the project.</summary>
    public string NameOf(string path)
    {
        var name = path.Replace('\\', '/');
        return _folder.Length > 0 && RelativePath.Below(_folder, name) is { } below ? below : name;
    }

    /// <summary>The name of a file as the patterns of the configuration see it; null when it lies outside its folder.</summary>
    public string? PathBelow(string name) => Configuration.PathBelow(FullPathOf(name));

    /// <summary>The path of a file, by its name in messages.</summary>
    public string FullPathOf(string name) => _folder.Length == 0 || name.StartsWith("/", StringComparison.Ordinal) || name.IndexOf(':') == 1 ? name : $"{_folder}/{name}";

    /// <summary>Whether a finding in code is wanted there; the compiler sorts out the rest.</summary>
    public bool IsHeard(Finding finding, SyntaxTree tree) =>
        !_compiler.Value.IsSaidInSomeCode(finding.Rule)
        || _compiler.Value.IsSaidIn(tree, finding.Rule)
        || Rules.For(finding.Source.Name, finding.Manifest).Active.Any(a => a.Descriptor == finding.Rule);

    /// <summary>How bad a finding is: a warning at most unless the author says that it is an error, since only the author decides what stops a build.</summary>
    public DiagnosticSeverity SeverityOf(Finding finding) => finding.Severity switch
    {
        Severity.Info => DiagnosticSeverity.Info,
        Severity.Error when Rules.LevelOf(finding.Rule, finding.Source.Name, finding.Manifest) == RuleLevel.Error => DiagnosticSeverity.Error,
        _ => DiagnosticSeverity.Warning,
    };

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";

    private static VersionSet TargetOf(string version)
    {
        var known = ApiCatalogue.Kubernetes.KnownVersions;
        return VersionSet.TryParse(version, known, out var target) && !target.IsEmpty && known.HasAll(target) ? target : VersionSet.Of(known.Newest);
    }

    private RuleAssignment Assign(RuleSettings compiler)
    {
        if (Configuration.IsBroken)
            return RuleSet.Of(RuleCatalogue.All, []);
        var configured = Configuration.Settings;
        var chosen = RuleSet.OfProfile(RuleCatalogue.All, configured.Profile.Count == 0 ? [Profile.Recommended] : [.. configured.Profile]);
        return new RuleAssignment(
            new RuleSet(chosen.Catalogue, chosen.Active) { ExemptImages = configured.Exempt },
            new RuleSettings(configured.Rules),
            configured.Overrides,
            PathBelow,
            compiler)
        {
            Foreign = configured.ForeignIgnores == false ? null : ForeignIgnores.Table,
        };
    }
}
