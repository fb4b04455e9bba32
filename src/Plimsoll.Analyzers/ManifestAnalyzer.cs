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
        if (types is null && files.IsEmpty)
            return;
        var settings = new AnalyzerSettings(context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, context.CancellationToken);
        var yaml = new YamlAnalysis(files, settings, context.Options.AnalyzerConfigOptionsProvider);
        if (!files.IsEmpty)
            context.RegisterAdditionalFileAction(yaml.Analyze);
        if (types is null)
            return;
        var code = new CSharpAnalysis(types, settings, yaml);
        context.RegisterOperationBlockAction(code.Analyze);
        context.RegisterCompilationEndAction(code.Finish);
    }
}
