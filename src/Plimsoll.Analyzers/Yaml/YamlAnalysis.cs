using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Plimsoll.Engine.Configuring;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Analyzers.Yaml;

/// <summary>Judges the YAML files of a project as the command line judges the folders that they stand in.</summary>
/// <remarks>
/// All files are judged together, once for a compilation, and each finding is told with its own file: rules that compare files
/// hold while somebody types, and nothing is told twice.
/// </remarks>
internal sealed class YamlAnalysis
{
    private const string SeverityPrefix = "plimsoll_rule.";
    private const string SeveritySuffix = ".severity";

    private readonly AnalyzerSettings _settings;
    private readonly AnalyzerOptions _options;
    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private readonly Lazy<List<InputFile>> _read;
    private readonly Lazy<ILookup<string, Finding>> _findings;

    /// <summary>Takes the files; they are read when somebody asks.</summary>
    public YamlAnalysis(AnalyzerOptions options, ImmutableArray<AdditionalText> files, AnalyzerSettings settings)
    {
        _settings = settings;
        _options = options;
        foreach (var file in files)
            _files[settings.NameOf(file.Path)] = file;
        _read = new(Read);
        _findings = new(() => Judge().ToLookup(f => f.Source.Name, StringComparer.Ordinal));
    }

    /// <summary>Whether the project has any.</summary>
    public bool HasFiles => _files.Count > 0;

    /// <summary>The files as what explains others.</summary>
    public IEnumerable<InputFile> AsContext => !HasFiles ? [] : _read.Value.Select(f => f with { IsContext = true });

    /// <summary>Tells what is wrong in a file.</summary>
    public void Analyze(AdditionalFileAnalysisContext context) => Failures.Catch(
        () =>
        {
            var name = _settings.NameOf(context.AdditionalFile.Path);
            if (!_files.ContainsKey(name))
                return;
            var options = _options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile);
            foreach (var finding in _findings.Value[name])
            {
                if (SeverityOf(finding, options) is { } severity)
                    context.ReportDiagnostic(DiagnosticOf(finding, severity));
            }
        },
        context.CancellationToken);

    /// <summary>A place in one of the files.</summary>
    public Location LocationOf(Source source, Manifests.Text.Span span) =>
        ExternalPlace.Of(_files.TryGetValue(source.Name, out var file) ? file.Path : source.Name, source, span);

    // What stands in one top folder of the project belongs together, as if the command line were given the folders.
    private List<InputFile> Read()
    {
        var configured = _settings.Configuration.Settings;
        var filter = new InputFilter(configured, _settings.PathBelow);
        var templates = PodTemplatePaths.Of(configured.Workloads);
        var read = new List<InputFile>();
        foreach (var file in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var isContext = IsContext(file.Key);
            if (!isContext && filter.ReasonAgainstFile(file.Key) is not null)
                continue;
            var slash = file.Key.IndexOf('/');
            if (YamlFiles.Parse(file.Value, file.Key, CancellationToken.None) is { } parsed)
                read.Add(new InputFile(templates.Apply(parsed), slash <= 0 ? "" : file.Key.Substring(0, slash), isContext));
        }

        return read;
    }

    private bool IsContext(string name)
    {
        var path = _settings.FullPathOf(name);
        return _settings.Configuration.Settings.Context.Select(_settings.Configuration.PathOf).Any(c => path == c || RelativePath.Below(c, path) is not null);
    }

    private IReadOnlyList<Finding> Judge()
    {
        var result = Linter.Run(_read.Value, BundleGrouping.Group(_read.Value, []), _settings.Rules, _settings.Schemas);
        return (BaselineText() is { } text ? Baseline.Read(text, out _).Apply(result, "") : result).Findings;
    }

    private string? BaselineText()
    {
        if (_settings.Configuration.Settings.Baseline is not { } name)
            return null;
        var path = _settings.Configuration.PathOf(name);
        return _options.AdditionalFiles.FirstOrDefault(f => f.Path.Replace('\\', '/') == path)?.GetText()?.ToString();
    }

    private Diagnostic DiagnosticOf(Finding finding, DiagnosticSeverity severity) => Diagnostic.Create(
        RuleDescriptors.For(finding.Rule),
        LocationOf(finding.Source, finding.Span),
        severity,
        finding.Related.Select(r => LocationOf(r.Source, r.Span)),
        ImmutableDictionary<string, string?>.Empty,
        RuleDescriptors.MessageOf(finding));

    // The compiler keeps its own severity keys from files that it does not compile: plimsoll_rule.NAME.severity = none
    private DiagnosticSeverity? SeverityOf(Finding finding, AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(SeverityPrefix + finding.Rule.Name + SeveritySuffix, out var word)
            && !options.TryGetValue(SeverityPrefix + finding.Rule.Id + SeveritySuffix, out word))
        {
            return _settings.SeverityOf(finding);
        }

        return word.Trim().ToLowerInvariant() switch
        {
            "none" => null,
            "silent" => DiagnosticSeverity.Hidden,
            "suggestion" => DiagnosticSeverity.Info,
            "error" => DiagnosticSeverity.Error,
            _ => DiagnosticSeverity.Warning,
        };
    }
}
