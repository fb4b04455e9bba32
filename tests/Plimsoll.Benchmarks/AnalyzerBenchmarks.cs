using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Plimsoll.Analyzers;

namespace Plimsoll.Benchmarks;

/// <summary>What the analyzers add to the compilation of a program of 2,000 lines that uses KubernetesClient.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => p.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
            .Append(typeof(k8s.Models.V1Pod).Assembly.Location)
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private readonly string _client = Program(110);
    private readonly string _other = "class Empty { static void Main() { } }";

    /// <summary>The compiler alone: parsing, binding, and its own diagnostics.</summary>
    [Benchmark(Baseline = true)]
    public int Compiler() => Compile(_client).GetDiagnostics().Length;

    /// <summary>The compiler, and the analyzers after it.</summary>
    [Benchmark]
    public int CompilerAndAnalyzers()
    {
        var compilation = Compile(_client);
        return compilation.GetDiagnostics().Length + Analyze(compilation);
    }

    /// <summary>A small program without Kubernetes: the compiler alone.</summary>
    [Benchmark]
    public int OtherCompiler() => Compile(_other, References[..^1]).GetDiagnostics().Length;

    /// <summary>A small program without Kubernetes, with the analyzers.</summary>
    [Benchmark]
    public int OtherCompilerAndAnalyzers()
    {
        var compilation = Compile(_other, References[..^1]);
        return compilation.GetDiagnostics().Length + Analyze(compilation);
    }

    private static int Analyze(CSharpCompilation compilation) =>
        new CompilationWithAnalyzers(compilation, [new ManifestAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;

    private static CSharpCompilation Compile(string text, MetadataReference[]? references = null) => CSharpCompilation.Create(
        "program",
        [CSharpSyntaxTree.ParseText(text)],
        references ?? References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    // Each application takes 18 lines.
    private static string Program(int applications)
    {
        var text = new StringBuilder("using System.Collections.Generic;\nusing k8s.Models;\nclass Applications\n{\n    static void Main()\n    {\n    }\n");
        for (var i = 0; i < applications; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""

                    static V1Deployment Make{{i}}()
                    {
                        var labels = new Dictionary<string, string> { ["app"] = "web-{{i}}" };
                        var deployment = new V1Deployment
                        {
                            Metadata = new V1ObjectMeta { Name = "web-{{i}}" },
                            Spec = new V1DeploymentSpec
                            {
                                Selector = new V1LabelSelector { MatchLabels = labels },
                                Template = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Labels = labels }, Spec = new V1PodSpec() },
                            },
                        };
                        deployment.Spec.Template.Spec.Containers = new List<V1Container> { new V1Container { Name = "web", Image = "nginx:1.29.1" } };
                        deployment.Spec.Replicas = 2;
                        return deployment;
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }
}
