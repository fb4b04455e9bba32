using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Engine.Configuring;
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
    private const string SetMark = "# set:";

    // What is wrong there is how YAML is written: comments, quotes, words with two readings, a value left out.
    private static readonly HashSet<string> AboutYaml = new(StringComparer.Ordinal)
    {
        "metadata/suppression-unused", "metadata/suppression-without-reason", "schema/unquoted-scalar", "secrets/token-in-manifest/bad-comment.yaml",
        "syntax/ambiguous-scalar", "syntax/null-field",
    };

    public static TheoryData<string> Examples => [.. All.Where(e => ReasonToPassOver(e) is null)];

    private static IEnumerable<string> All => RuleFolder.All.SelectMany(f => f.BadExamples.Concat(f.GoodExamples)).Select(e => Path.GetRelativePath(Repository.Root, e).Replace('\\', '/'));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Objects_in_CSharp_are_judged_as_in_YAML(string example)
    {
        var rule = new RuleFolder(Path.GetDirectoryName(Repository.PathOf(example))!).Rule;
        var text = await File.ReadAllTextAsync(Repository.PathOf(example));
        var options = text.Split('\n').Where(l => l.StartsWith(SetMark, StringComparison.Ordinal)).Select(l => ", " + l[SetMark.Length..].Trim().Replace("=", ": ", StringComparison.Ordinal));
        var configuration = $"rules: {{ {rule.Name}: {{ severity: on{string.Concat(options)} }} }}";
        var settings = ConfigurationReader.Read(new Source("plimsoll.yaml", configuration), RuleCatalogue.All);
        Assert.Empty(settings.Problems);

        var rules = new RuleSettings(settings.Settings.Rules).Apply(Lint.Rules(Engine.Rules.Profile.Recommended));
        var expected = Lint.Run(text, rules, SchemaSet.Newest with { MissingSchemas = MissingSchemaPolicy.Ignore }).Findings
            .Where(f => f.Rule == rule)
            .Select(f => WithoutLists(RuleDescriptors.MessageOf(f)));
        var objects = YamlReader.Read(new Source("bad.yaml", text)).Manifests;
        var found = (await Project.OfDsl(("program.cs", CSharpText.OfRecords(objects))).With(("plimsoll.yaml", configuration)).AnalyzeAsync())
            .Where(d => d.Id == rule.Id)
            .Select(d => d.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', found.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void What_cannot_be_asked_in_CSharp_is_known()
    {
        var all = All.Select(e => (Example: e, Reason: ReasonToPassOver(e))).ToList();
        var lines = all.Where(e => e.Reason is not null).OrderBy(e => e.Reason, StringComparer.Ordinal).GroupBy(e => e.Reason!)
            .Select(g => $"{g.Key}: {g.Count()}\n{string.Concat(g.Select(e => $"  {e.Example}\n"))}");
        Golden.Matches(
            Repository.PathOf("tests", "Plimsoll.Analyzers.Tests", "Doors.verified.txt"),
            $"{all.Count(e => e.Reason is null)} of {all.Count} examples are judged in C# too. The others:\n\n{string.Join('\n', lines)}");
    }

    private static string? ReasonToPassOver(string example)
    {
        if (AboutYaml.Any(a => example.StartsWith("rules/" + a, StringComparison.Ordinal)))
            return "about how YAML is written";
        var file = YamlReader.Read(new Source("bad.yaml", File.ReadAllText(Repository.PathOf(example))));
        if (file.Problems.Count > 0)
            return "broken YAML";
        if (file.Manifests.Count == 0)
            return "no objects: a kustomization, values, or nothing";
        return file.Manifests.Select(ReasonAgainst).FirstOrDefault(r => r is not null);
    }

    private static string? ReasonAgainst(Manifests.Manifest manifest) => manifest switch
    {
        { ApiVersion.Length: 0 } or { Kind.Length: 0 } => "an object without apiVersion or kind, which no type lacks",
        { IsPartial: true } or { IsBroken: true } => "a patch",
        _ when manifest.Root.DescendantsAndSelf().Any(n => n.IsUnknown) => "a value that nobody knows yet",
        _ => null,
    };

    // What is wrapped in a List stands for itself in C#.
    private static string WithoutLists(string message) => Regex.Replace(message, @", items\[\d+\](?<dot>\.|(?=:))", m => m.Groups["dot"].Length > 0 ? ", " : "", RegexOptions.None, TimeSpan.FromSeconds(1));
}
