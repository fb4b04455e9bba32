using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Plimsoll.Analyzers.CSharp;
using Plimsoll.Analyzers.Yaml;

namespace Plimsoll.Analyzers;

/// <summary>Holds the rules of the linter against the manifests of a project: those that its code makes, and its YAML files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var types = ModelTypes.Find(context.Compilation);
        var files = YamlFiles.Of(context.Options);
        var configuration = ProjectConfiguration.Of(context.Options, context.CancellationToken);
        if (types is null && files.IsEmpty && configuration.File is null)
            return;
        var settings = new AnalyzerSettings(context.Compilation, configuration, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, context.CancellationToken);
        var yaml = new YamlAnalysis(context.Options, files, settings);
        if (!files.IsEmpty)
            context.RegisterAdditionalFileAction(yaml.Analyze);
        if (configuration.File is not null)
            context.RegisterAdditionalFileAction(c => TellMistakes(c, configuration));
        if (types is null)
            return;
        var code = new CSharpAnalysis(types, settings, yaml);
        context.RegisterOperationBlockAction(code.Analyze);
        context.RegisterCompilationEndAction(code.Finish);
    }

    private static void TellMistakes(AdditionalFileAnalysisContext context, ProjectConfiguration configuration) => Failures.Catch(
        () =>
        {
            if (context.AdditionalFile != configuration.File || configuration.Content is not { } file)
                return;
            foreach (var mistake in file.Findings)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleDescriptors.For(mistake.Rule),
                    ExternalPlace.Of(context.AdditionalFile.Path, mistake.Source, mistake.Span),
                    RuleDescriptors.MessageOf(mistake)));
            }
        },
        context.CancellationToken);
}
