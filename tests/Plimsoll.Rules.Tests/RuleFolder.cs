using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Testing;

namespace Plimsoll.Rules.Tests;

/// <summary>One folder below <c>rules/</c>: a rule with its README and its examples.</summary>
public sealed record RuleFolder(string Path)
{
    private const string SetMark = "# set:";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RuleFolder> All { get; } =
    [
        .. Directory.GetDirectories(Repository.PathOf("rules"))
            .SelectMany(Directory.GetDirectories)
            .Where(d => !d.Contains("/obj/", StringComparison.Ordinal) && !d.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(d => new RuleFolder(d)),
    ];

    /// <summary>The folder's name, which is the rule's.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The name of the folder above.</summary>
    public string Family => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path)!);

    /// <summary>What the catalogue knows about the rule.</summary>
    public RuleDescriptor Rule => RuleCatalogue.All.Single(r => r.Name == Name);

    /// <summary>The bad examples: <c>bad.yaml</c>, and <c>bad-CASE.yaml</c> where one is not enough.</summary>
    public IEnumerable<string> BadExamples => Directory.GetFiles(Path, "bad*.yaml").Order(StringComparer.Ordinal);

    /// <summary>The good examples.</summary>
    public IEnumerable<string> GoodExamples => Directory.GetFiles(Path, "good*.yaml").Order(StringComparer.Ordinal);

    /// <summary>The file that belongs to a bad example: <c>bad-CASE.yaml</c> has <c>fixed-CASE.yaml</c> and <c>expected-CASE.txt</c>.</summary>
    public string Companion(string badExample, string word, string extension) =>
        System.IO.Path.Combine(Path, word + System.IO.Path.GetFileNameWithoutExtension(badExample)["bad".Length..] + extension);

    /// <summary>The rule alone, with the options that an example sets: <c># set: allowed=[ghcr.io]</c>.</summary>
    public RuleSet RulesFor(string example)
    {
        var rules = Lint.Rules(Name);
        foreach (var set in example.Split('\n').Where(l => l.StartsWith(SetMark, StringComparison.Ordinal)).Select(l => l[SetMark.Length..].Trim().Split('=', 2)))
        {
            var value = YamlReader.Read(new Source("option", set[1])).Documents[0].Root;
            if (!Rule.Options.Single(o => o.Name == set[0]).TrySet(rules.Active[0].Rule, value))
                throw new InvalidOperationException($"{this}: '{set[1]}' is no value of '{set[0]}'");
        }

        return rules;
    }

    /// <summary>Whether an example is a kustomization: <c>bad-kustomization.yaml</c> is read as <c>kustomization.yaml</c> beside the folder's <c>good.yaml</c>.</summary>
    public static bool IsKustomization(string example) => example.EndsWith("-kustomization.yaml", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Family}/{Name}";
}
