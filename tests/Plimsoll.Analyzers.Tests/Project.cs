using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Microsoft.CodeAnalysis.Text;

namespace Plimsoll.Analyzers.Tests;

/// <summary>A project as the compiler has it: files of C#, YAML beside them, properties; and what the analyzer says about it.</summary>
internal sealed class Project
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => p.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private static readonly MetadataReference Dsl = MetadataReference.CreateFromFile(typeof(Manifest).Assembly.Location);
    private static readonly MetadataReference Client = MetadataReference.CreateFromFile(typeof(k8s.Models.V1Pod).Assembly.Location);

    static Project() => Failures.AreThrown = true;

    private Project(IEnumerable<MetadataReference> references, params (string Name, string Text)[] files)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        Compilation = CSharpCompilation.Create(
            "project",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), .. files.Select(f => CSharpSyntaxTree.ParseText(f.Text, options, "/project/" + f.Name))],
            [.. References, .. references],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    private Project(CSharpCompilation compilation) => Compilation = compilation;

    private IReadOnlyList<(string Name, string Text)> Yaml { get; init; } = [];

    private IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>A project that uses the records of Plimsoll.Dsl.</summary>
    public static Project OfDsl(params (string Name, string Text)[] files) => new([Dsl], files);

    /// <summary>What a project that uses the models of KubernetesClient is compiled against.</summary>
    public static IEnumerable<MetadataReference> ReferencesOfClient => [.. References, Client];

    /// <summary>A project that uses the models of KubernetesClient.</summary>
    public static Project OfClient(params (string Name, string Text)[] files) => new([Client], files);

    /// <summary>A project that knows nothing of Kubernetes.</summary>
    public static Project OfNothing(params (string Name, string Text)[] files) => new([], files);

    /// <summary>The same project in which some rules are switched on, by number.</summary>
    public Project Enabling(params string[] rules) => Telling([.. rules.Select(r => (r, ReportDiagnostic.Warn))]);

    /// <summary>The same project, its compiler told about rules as by a <c>.globalconfig</c>.</summary>
    public Project Telling(params (string Rule, ReportDiagnostic Severity)[] rules) =>
        With(Compilation.WithOptions(Compilation.Options.WithSpecificDiagnosticOptions(rules.Select(r => new KeyValuePair<string, ReportDiagnostic>(r.Rule, r.Severity)))));

    /// <summary>The same project, its compiler told about a rule in one file as by a section of an <c>.editorconfig</c>.</summary>
    public Project TellingIn(string file, (string Rule, ReportDiagnostic Severity) rule) =>
        With(Compilation.WithOptions(Compilation.Options.WithSyntaxTreeOptionsProvider(new SectionOfFile("/project/" + file, rule.Rule, rule.Severity))));

    /// <summary>The same project for some versions of Kubernetes.</summary>
    public Project For(string kubernetes) => new(Compilation) { Yaml = Yaml, Properties = new Dictionary<string, string> { ["KubernetesVersion"] = kubernetes } };

    /// <summary>The same project with files that are no code.</summary>
    public Project With(params (string Name, string Text)[] yaml) => new(Compilation) { Yaml = yaml, Properties = Properties };

    private Project With(CSharpCompilation compilation) => new(compilation) { Yaml = Yaml, Properties = Properties };

    /// <summary>What the analyzer says of one rule.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindAsync(string rule) => [.. (await AnalyzeAsync()).Where(d => d.Id == rule)];

    /// <summary>The project as the compiler has it.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The compiler's own errors.</summary>
    public IEnumerable<Diagnostic> Errors => Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>What the analyzer says, in the order of the text.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        var diagnostics = await With(new ManifestAnalyzer()).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the analyzer asks the compiler for.</summary>
    public async Task<AnalyzerTelemetryInfo> MeasureAsync()
    {
        var analyzer = new ManifestAnalyzer();
        var analyzed = With(analyzer);
        await analyzed.GetAnalyzerDiagnosticsAsync();
        return await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }

    private CompilationWithAnalyzers With(ManifestAnalyzer analyzer) => new(
        Compilation,
        [analyzer],
        new AnalyzerOptions(
            [.. Yaml.Select(y => new YamlText("/project/" + y.Name, y.Text))],
            new ProjectProperties(new Dictionary<string, string>(Properties) { ["ProjectDir"] = "/project/" })));

    private sealed class YamlText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class SectionOfFile(string path, string rule, ReportDiagnostic told) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = told;
            return tree.FilePath == path && diagnosticId == rule;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }

    private sealed class ProjectProperties(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options([]);
    }

    private sealed class Options(Dictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) =>
            properties.TryGetValue(key.Replace("build_property.", "", StringComparison.Ordinal), out value!);
    }
}
