using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
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
}
