using System.Globalization;
using Microsoft.CodeAnalysis;
using Plimsoll.Engine.Rules;
using Plimsoll.Rules.Tests;
using Plimsoll.Testing;

namespace Plimsoll.Analyzers.Tests;

/// <summary>Files of YAML in a project are judged as the command line judges them.</summary>
public class YamlTests
{
    public static TheoryData<string> Examples => [.. RuleFolder.All.SelectMany(f => f.BadExamples).Select(e => Path.GetRelativePath(Repository.Root, e))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Findings_have_the_same_number_place_and_words(string example)
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf(example));
        var name = "k8s/" + (RuleFolder.IsKustomization(example) ? "kustomization.yaml" : "bad.yaml");
        var expected = Lint.Run([(name, text)], Lint.Rules(Profile.Recommended)).Findings
            .Select(f => $"{name}({f.Position.Line},{f.Position.Column}): {f.Rule.Id}: {RuleDescriptors.MessageOf(f)}");
        var found = (await Project.OfNothing(("program.cs", "return;")).With((name, text)).AnalyzeAsync())
            .Select(d => (d, d.Location.GetLineSpan()))
            .Select(d => $"{d.Item2.Path["/project/".Length..]}({d.Item2.StartLinePosition.Line + 1},{d.Item2.StartLinePosition.Character + 1}): {d.d.Id}: {d.d.GetMessage(CultureInfo.InvariantCulture)}");
        Assert.Equal(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', found.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Files_are_understood_together_and_each_finding_is_told_once()
    {
        const string service = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              selector:
                app: webap
              ports:
                - port: 80
            """;
        const string pod = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              labels:
                app: webapp
            spec:
              containers:
                - name: web
                  image: ghcr.io/example/web:1.4.2
            """;
        var finding = Assert.Single(await Project.OfNothing(("program.cs", "return;")).With(("k8s/pod.yaml", pod), ("k8s/service.yaml", service)).FindAsync("PLM1007"));
        Assert.Equal(LocationKind.ExternalFile, finding.Location.Kind);
        Assert.Equal("/project/k8s/service.yaml", finding.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task Other_projects_hear_nothing() => Assert.Empty(await Project.OfNothing(("program.cs", "return;")).AnalyzeAsync());
}
