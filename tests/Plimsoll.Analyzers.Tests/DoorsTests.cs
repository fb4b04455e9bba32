using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Rules;
using Plimsoll.Rules.Tests;
using Plimsoll.Schemas.Checking;
using Plimsoll.Testing;

namespace Plimsoll.Analyzers.Tests;

/// <summary>One corpus, several doors: what a rule says about its examples as YAML, it says about the same objects in C#.</summary>
public class DoorsTests
{
    // What is wrong there is how YAML is written: comments, quotes, words with two readings, a value left out.
    private static readonly HashSet<string> AboutYaml = new(StringComparer.Ordinal)
    {
        "metadata/suppression-unused", "metadata/suppression-without-reason", "schema/unquoted-scalar", "secrets/token-in-manifest/bad-comment.yaml",
        "syntax/ambiguous-scalar", "syntax/null-field",
    };

    public static TheoryData<string> Examples => [.. RuleFolder.All.SelectMany(f => f.BadExamples.Concat(f.GoodExamples)).Select(e => Path.GetRelativePath(Repository.Root, e)).Where(e => !IsAboutYaml(e))];

    private static bool IsAboutYaml(string example) => AboutYaml.Any(a => example.StartsWith("rules/" + a, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Objects_in_CSharp_are_judged_as_in_YAML(string example)
    {
        var folder = new RuleFolder(Path.GetDirectoryName(Repository.PathOf(example))!);
        var text = await File.ReadAllTextAsync(Repository.PathOf(example));
        var file = YamlReader.Read(new Source("bad.yaml", text));
        if (text.Contains("# set:", StringComparison.Ordinal) || file.Problems.Count > 0 || file.Manifests.Count == 0 || !file.Manifests.All(CSharpText.IsWritable))
            return;

        var rules = RuleSet.Of(RuleCatalogue.All, RuleCatalogue.All.Where(r => r.Profile == Profile.Recommended || r == folder.Rule));
        var expected = Lint.Run(text, rules, SchemaSet.Newest with { MissingSchemas = MissingSchemaPolicy.Ignore }).Findings
            .Where(f => f.Rule == folder.Rule)
            .Select(f => WithoutLists(RuleDescriptors.MessageOf(f)));
        var found = (await Project.OfDsl(("program.cs", CSharpText.OfRecords(file.Manifests))).Enabling(folder.Rule.Id).AnalyzeAsync())
            .Where(d => d.Id == folder.Rule.Id)
            .Select(d => d.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', found.Order(StringComparer.Ordinal)));
    }

    // What is wrapped in a List stands for itself in C#.
    private static string WithoutLists(string message) => Regex.Replace(message, @", items\[\d+\](?<dot>\.|(?=:))", m => m.Groups["dot"].Length > 0 ? ", " : "", RegexOptions.None, TimeSpan.FromSeconds(1));
}
