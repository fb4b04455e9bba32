using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;

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
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private readonly Lazy<List<InputFile>> _read;
    private readonly Lazy<ILookup<string, Finding>> _findings;

    /// <summary>Takes the files; they are read when somebody asks.</summary>
    public YamlAnalysis(ImmutableArray<AdditionalText> files, AnalyzerSettings settings, AnalyzerConfigOptionsProvider options)
    {
        _settings = settings;
        _options = options;
        foreach (var file in files)
            _files[settings.NameOf(file.Path)] = file;
        _read = new(Read);
        _findings = new(() => Linter.Run(_read.Value, BundleGrouping.Group(_read.Value, []), settings.Rules, settings.Schemas).Findings.ToLookup(f => f.Source.Name, StringComparer.Ordinal));
    }

    /// <summary>The files as what explains others.</summary>
    public IEnumerable<InputFile> AsContext => _files.Count == 0 ? [] : _read.Value.Select(f => f with { IsContext = true });

    /// <summary>Tells what is wrong in a file.</summary>
    public void Analyze(AdditionalFileAnalysisContext context) => Failures.Catch(
        () =>
        {
            var name = _settings.NameOf(context.AdditionalFile.Path);
            if (!_files.ContainsKey(name))
                return;
            var options = _options.GetOptions(context.AdditionalFile);
            foreach (var finding in _findings.Value[name])
            {
                if (SeverityOf(finding, options) is { } severity)
                    context.ReportDiagnostic(DiagnosticOf(finding, severity));
            }
        },
        context.CancellationToken);

    /// <summary>A place in one of the files.</summary>
    public Location LocationOf(Source source, Manifests.Text.Span span)
    {
        var path = _files.TryGetValue(source.Name, out var file) ? file.Path : source.Name;
        return Location.Create(path, new TextSpan(span.Start, span.Length), new LinePositionSpan(PositionOf(source, span.Start), PositionOf(source, span.End)));
    }

    // What stands in one top folder of the project belongs together, as if the command line were given the folders.
    private List<InputFile> Read()
    {
        var read = new List<InputFile>();
        foreach (var file in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var slash = file.Key.IndexOf('/');
            if (YamlFiles.Parse(file.Value, file.Key, CancellationToken.None) is { } parsed)
                read.Add(new InputFile(parsed, slash <= 0 ? "" : file.Key.Substring(0, slash), IsContext: false));
        }

        return read;
    }

    private Diagnostic DiagnosticOf(Finding finding, DiagnosticSeverity severity) => Diagnostic.Create(
        RuleDescriptors.For(finding.Rule),
        LocationOf(finding.Source, finding.Span),
        severity,
        finding.Related.Select(r => LocationOf(r.Source, r.Span)),
        ImmutableDictionary<string, string?>.Empty,
        RuleDescriptors.MessageOf(finding));

    // The compiler keeps its own severity keys from files that it does not compile: plimsoll_rule.NAME.severity = none
    private static DiagnosticSeverity? SeverityOf(Finding finding, AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(SeverityPrefix + finding.Rule.Name + SeveritySuffix, out var word)
            && !options.TryGetValue(SeverityPrefix + finding.Rule.Id + SeveritySuffix, out word))
        {
            return RuleDescriptors.SeverityOf(finding.Severity);
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

    private static Microsoft.CodeAnalysis.Text.LinePosition PositionOf(Source source, int offset)
    {
        var position = source.PositionOf(offset);
        return new Microsoft.CodeAnalysis.Text.LinePosition(position.Line - 1, position.Column - 1);
    }
}
