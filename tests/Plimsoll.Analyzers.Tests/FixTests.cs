using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.CodeFixes;

namespace Plimsoll.Analyzers.Tests;

/// <summary>What fixes make of C#.</summary>
public class FixTests
{
    [Fact]
    public Task A_label_is_corrected() => HoldAsync("PLM1007", """
        using k8s.Models;
        var pod = new V1Pod { Metadata = new() { Name = "web", Labels = new Dictionary<string, string> { ["app"] = "webapp" } }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29.1" }] } };
        var service = new V1Service { Metadata = new() { Name = "web" }, Spec = new() { Selector = new Dictionary<string, string> { ["app"] = "<webap|webapp>" }, Ports = [new() { Port = 80 }] } };
        """);

    [Fact]
    public Task A_value_is_replaced() => HoldAsync("PLM1042", """
        using k8s.Models;
        var pod = new V1Pod { Metadata = new() { Name = "web" }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.29.1", SecurityContext = new() { Privileged = <true|false, AllowPrivilegeEscalation = false> } }] } };
        """);

    [Theory]
    [InlineData(FixAllScope.Document, 0)]
    [InlineData(FixAllScope.Project, 2)]
    public async Task All_findings_of_a_rule_are_mended_at_once(FixAllScope scope, int elsewhere)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("project", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(Project.ReferencesOfClient)
            .AddDocument("a.cs", Containers("A")).Project
            .AddDocument("b.cs", Containers("B")).Project;
        var document = project.Documents.First();
        var fixes = new ManifestCodeFixProvider();
        var context = new FixAllContext(document, fixes, scope, "PLM1042", ["PLM1042"], new Findings(), CancellationToken.None);
        var action = await fixes.GetFixAllProvider().GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(CancellationToken.None);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var texts = await Task.WhenAll(project.DocumentIds.Select(async d => (await solution.GetDocument(d)!.GetTextAsync()).ToString()));
        Assert.Equal(Containers("A").Replace("Privileged = true", "Privileged = false, AllowPrivilegeEscalation = false", StringComparison.Ordinal), texts[0]);
        Assert.Equal(elsewhere, texts[1].Split("Privileged = false").Length - 1);
    }

    private static string Containers(string name) => $$"""
        using k8s.Models;
        using System.Collections.Generic;
        static class {{name}}
        {
            // Two of them.
            public static V1Pod First() => new V1Pod { Metadata = new() { Name = "first" }, Spec = new() { Containers = new List<V1Container> { new() { Name = "web", Image = "nginx:1.29.1", SecurityContext = new() { Privileged = true } } } } };

            public static V1Pod Second() => new V1Pod
            {
                Metadata = new() { Name = "second" },
                Spec = new() { Containers = new List<V1Container> { new() { Name = "web", Image = "nginx:1.29.1", SecurityContext = new() { Privileged = true } } } },
            };
        }
        """;

    private static async Task HoldAsync(string rule, string marked)
    {
        var before = System.Text.RegularExpressions.Regex.Replace(marked, @"<(?<before>[^|<>]*)\|(?<after>[^|<>]*)>", "${before}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        var after = System.Text.RegularExpressions.Regex.Replace(marked, @"<(?<before>[^|<>]*)\|(?<after>[^|<>]*)>", "${after}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        var project = Project.OfClient(("program.cs", before));
        Assert.Empty(project.Errors);
        var found = await project.FindAsync(rule);
        Assert.NotEmpty(found);
        Assert.Equal(after, await MendAsync(before, found[0]));
    }

    private static async Task<string> MendAsync(string text, Diagnostic diagnostic)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("project", LanguageNames.CSharp).AddDocument("program.cs", SourceText.From(text));
        var actions = new List<CodeAction>();
        await new ManifestCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (a, _) => actions.Add(a), CancellationToken.None));
        var operations = await Assert.Single(actions).GetOperationsAsync(CancellationToken.None);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await solution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken);
            return await compilation!.WithAnalyzers([new ManifestAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellationToken);
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(d => d.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(project, cancellationToken)).Where(d => !d.Location.IsInSource);
    }
}
