using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Analyzers.Yaml;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Judges the objects that the code of a compilation makes.</summary>
/// <remarks>
/// What an object says about itself is told as soon as its method is read. What it says beside others is told there too when the
/// method makes all objects that the compilation speaks of, and else at the end of the compilation, when all of them are known.
/// </remarks>
internal sealed class CSharpAnalysis(ModelTypes types, AnalyzerSettings settings, YamlAnalysis yaml)
{
    private readonly ConcurrentDictionary<SyntaxTree, CSharpFile> _files = new();
    private readonly ConcurrentBag<InputFile> _read = [];
    private readonly KindMentions _mentions = new(types);
    private readonly Lazy<SchemaSet> _schemas = new(() => settings.Schemas.With(yaml.AsContext.SelectMany(f => f.File.Manifests)) with { MissingSchemas = MissingSchemaPolicy.Ignore });
    private int _isTold;

    /// <summary>Reads a method and tells what can be told about it alone.</summary>
    public void Analyze(OperationBlockAnalysisContext context) => Failures.Catch(
        () =>
        {
            AnalyzeLiterals(context);
            if (!types.MayMake(context.OperationBlocks))
                return;
            var block = BlockReader.Read(context.OperationBlocks, types, context.Compilation.Assembly, context.CancellationToken);
            if (block.Objects.Count == 0 && block.Declared.Count == 0 && block.Parts.Count == 0 && block.Unread.Count == 0)
                return;
            var file = FileOf(context.OperationBlocks[0].Syntax.SyntaxTree);
            // What fields and properties hold is read where it is used.
            if (context.OwningSymbol is IMethodSymbol { AssociatedSymbol: null })
                AnalyzeParts(file, block, context);

            List<InputFile> input = [file.Read(block)];
            if (file.ReadDeclared(block) is { } declared)
                input.Add(declared);
            foreach (var part in input)
                _read.Add(part);
            if (input[0].File.Manifests.Count == 0)
                return;

            var findings = Judge(input);
            var isAlone = findings.Exists(f => f.DependsOnOthers) && _mentions.AreAllIn(context.OperationBlocks, context.Compilation, context.CancellationToken);
            if (isAlone)
            {
                Interlocked.Exchange(ref _isTold, 1);
                if (yaml.HasFiles)
                    findings = Judge([.. input, .. yaml.AsContext]);
            }

            foreach (var finding in findings.Where(f => isAlone || !f.DependsOnOthers))
                context.ReportDiagnostic(DiagnosticOf(finding));
        },
        context.CancellationToken);

    private void AnalyzeParts(CSharpFile file, ReadBlock block, OperationBlockAnalysisContext context)
    {
        foreach (var (part, path) in file.ReadParts(block))
        {
            foreach (var finding in Judge([part]).Where(f => !f.DependsOnOthers && f.Path.StartsWith(path, StringComparison.Ordinal)))
                context.ReportDiagnostic(DiagnosticOf(finding));
        }
    }

    /// <summary>Tells what only all objects together show.</summary>
    public void Finish(CompilationAnalysisContext context) => Failures.Catch(
        () =>
        {
            if (_isTold != 0 || _read.All(r => r.File.Manifests.Count == 0))
                return;
            foreach (var finding in Judge([.. Joined(), .. yaml.AsContext]).Where(f => f.DependsOnOthers))
                context.ReportDiagnostic(DiagnosticOf(finding));
        },
        context.CancellationToken);

    // Each text is judged on its own: nobody knows which of them are applied together.
    private void AnalyzeLiterals(OperationBlockAnalysisContext context)
    {
        List<TextSpan>? places = null;
        foreach (var place in YamlLiterals.Find(context.OperationBlocks))
            (places ??= []).Add(place);
        if (places is null)
            return;
        var tree = context.OperationBlocks[0].Syntax.SyntaxTree;
        foreach (var place in places)
        {
            var source = new Source(settings.NameOf(tree.FilePath), YamlLiterals.Masked(tree.GetText(context.CancellationToken), place));
            foreach (var finding in Judge([new InputFile(YamlReader.Read(source), "", IsContext: false), .. yaml.AsContext]).Where(f => ReferenceEquals(f.Source, source) && settings.IsHeard(f, tree)))
            {
                var fix = finding.Fix?.WriteYaml() is { } edits && edits.All(e => e.NewText.IndexOfAny(['"', '\\']) < 0) ? FixProperties.Of(finding.Fix, edits) : ImmutableDictionary<string, string?>.Empty;
                context.ReportDiagnostic(DiagnosticOf(finding, s => ReferenceEquals(s, source) ? tree : null, fix));
            }
        }
    }

    private CSharpFile FileOf(SyntaxTree tree) => _files.GetOrAdd(
        tree,
        t => new CSharpFile(t, new Source(settings.NameOf(t.FilePath), t.GetText().ToString()) { Language = SourceLanguage.CSharp }));

    // Each file once, with the objects of all its methods in the order of its text.
    private List<InputFile> Joined() =>
    [
        .. _read.GroupBy(r => r.File.Source).OrderBy(g => g.Key.Name, StringComparer.Ordinal).Select(g =>
        {
            var manifests = g.SelectMany(r => r.File.Manifests).OrderBy(m => m.Root.Span.Start).ToList();
            return new InputFile(
                new ManifestFile(g.Key)
                {
                    Manifests = manifests,
                    Documents = [.. manifests.Select(m => m.Root.Tree)],
                    UnreadParts = [.. g.SelectMany(r => r.File.UnreadParts)],
                },
                "",
                g.First().IsContext);
        }),
    ];

    // What an object says about itself is the same beside the YAML of the project, which is not gone through for every method.
    private List<Finding> Judge(List<InputFile> files)
    {
        var findings = Linter.Run(files, BundleGrouping.Group(files, []), settings.CodeRules, _schemas.Value).Findings;
        return [.. findings.Where(f => FileCalled(f.Source) is not { } file || settings.IsHeard(f, file.Tree))];
    }

    private Diagnostic DiagnosticOf(Finding finding)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (FileCalled(finding.Source) is { } file && finding.Fix is { } fix && CSharpEditor.Write(fix, file, types) is { } edits)
            properties = FixProperties.Of(fix, edits);
        return DiagnosticOf(finding, s => FileCalled(s)?.Tree, properties);
    }

    private Diagnostic DiagnosticOf(Finding finding, Func<Source, SyntaxTree?> treeOf, ImmutableDictionary<string, string?> properties)
    {
        Location LocationOf(Source source, Span span) =>
            treeOf(source) is { } tree ? Location.Create(tree, new TextSpan(span.Start, span.Length)) : yaml.LocationOf(source, span);

        return Diagnostic.Create(
            RuleDescriptors.For(finding.Rule),
            LocationOf(finding.Source, finding.Span),
            settings.SeverityOf(finding),
            finding.Related.Select(r => LocationOf(r.Source, r.Span)),
            properties,
            RuleDescriptors.MessageOf(finding));
    }

    private CSharpFile? FileCalled(Source source)
    {
        foreach (var file in _files.Values)
        {
            if (ReferenceEquals(file.Source, source) || ReferenceEquals(file.DeclaringSource, source))
                return file;
        }

        return null;
    }
}
