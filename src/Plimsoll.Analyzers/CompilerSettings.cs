using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Rules;

namespace Plimsoll.Analyzers;

/// <summary>What the compiler is told about rules: by <c>.globalconfig</c>, <c>NoWarn</c> and their like for everything, by <c>.editorconfig</c> for files of code.</summary>
/// <remarks>Only whether a rule is wanted is asked here; its severity the compiler puts in by itself.</remarks>
internal sealed class CompilerSettings
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancel;
    private readonly HashSet<RuleDescriptor> _saidInSomeCode = [];

    /// <summary>Reads what is said for everything.</summary>
    public CompilerSettings(Compilation compilation, CancellationToken cancel)
    {
        _compilation = compilation;
        _cancel = cancel;
        Everywhere = Settings(RuleCatalogue.All.Select(r => (r, LevelOf(r))));
    }

    /// <summary>What is said for everything.</summary>
    public RuleSettings Everywhere { get; }

    /// <summary>The same, with the rules that some file of code wants although they are wanted nowhere else.</summary>
    /// <param name="rules">The rules that are wanted anyway.</param>
    public RuleSettings InSomeCode(RuleAssignment rules)
    {
        var wanted = new HashSet<RuleDescriptor>(rules.Default.Active.Select(a => a.Descriptor));
        foreach (var rule in RuleCatalogue.All)
        {
            if (!wanted.Contains(rule) && _compilation.SyntaxTrees.Any(t => IsSaidIn(t, rule)))
                _saidInSomeCode.Add(rule);
        }

        return _saidInSomeCode.Count == 0 ? Everywhere : Everywhere.And(Settings(_saidInSomeCode.Select(r => (r, (RuleLevel?)RuleLevel.On))));
    }

    /// <summary>Whether a rule is wanted in some files of code only.</summary>
    public bool IsSaidInSomeCode(RuleDescriptor rule) => _saidInSomeCode.Contains(rule);

    /// <summary>Whether a file of code wants a rule.</summary>
    public bool IsSaidIn(SyntaxTree tree, RuleDescriptor rule) =>
        _compilation.Options.SyntaxTreeOptionsProvider is { } provider
        && provider.TryGetDiagnosticValue(tree, rule.Id, _cancel, out var severity)
        && severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default);

    private RuleLevel? LevelOf(RuleDescriptor rule)
    {
        var options = _compilation.Options;
        if (!options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var severity)
            && (options.SyntaxTreeOptionsProvider is not { } provider || !provider.TryGetGlobalDiagnosticValue(rule.Id, _cancel, out severity)))
        {
            return null;
        }

        return severity switch
        {
            ReportDiagnostic.Default => null,
            ReportDiagnostic.Suppress => RuleLevel.Off,
            _ => RuleLevel.On,
        };
    }

    private static RuleSettings Settings(IEnumerable<(RuleDescriptor Rule, RuleLevel? Level)> levels) => new(levels
        .Where(l => l.Level is not null)
        .ToDictionary(l => l.Rule.Name, l => new RuleSetting(l.Level, new Dictionary<string, Node>(StringComparer.Ordinal)), StringComparer.Ordinal));
}
