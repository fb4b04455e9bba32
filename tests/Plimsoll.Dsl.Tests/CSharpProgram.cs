using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Plimsoll.Testing;

namespace Plimsoll.Dsl.Tests;

/// <summary>A program of one file, as its author has it.</summary>
internal sealed class CSharpProgram
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => p.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
            .Append(typeof(Manifest).Assembly.Location)
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private readonly CSharpCompilation _compilation;

    /// <summary>Takes a program.</summary>
    public CSharpProgram(string text, string path = "program.cs")
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        // Lines for 'dotnet run' mean nothing to the compiler alone.
        _compilation = CSharpCompilation.Create(
            "program",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), CSharpSyntaxTree.ParseText(WithoutDirectives(text), options, path)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The compiler's errors and warnings, as <c>CS0029</c>.</summary>
    public IEnumerable<string> Diagnostics => _compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.Id);

    /// <summary>Runs the program in a process of its own.</summary>
    public (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "program.dll");
            EmitResult result;
            using (var file = File.Create(path))
                result = _compilation.Emit(file);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics));
            foreach (var assembly in Directory.EnumerateFiles(AppContext.BaseDirectory, "Plimsoll.*.dll").Append(typeof(YamlDotNet.Core.Parser).Assembly.Location).Append(Path.Combine(AppContext.BaseDirectory, "Wcwidth.dll")))
                File.Copy(assembly, Path.Combine(folder.FullName, Path.GetFileName(assembly)));
            File.WriteAllText(
                Path.Combine(folder.FullName, "program.runtimeconfig.json"),
                $$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }""");
            return Start(path, args);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int ExitCode, string Output, string Error) Start(string path, string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", path, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string WithoutDirectives(string text) => string.Join('\n', text.Split('\n').Select(l => l.StartsWith("#:", StringComparison.Ordinal) ? "" : l));
}
