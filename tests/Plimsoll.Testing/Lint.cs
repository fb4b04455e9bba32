using Plimsoll.Engine.Fixing;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Rules;
using Plimsoll.Schemas.Checking;

namespace Plimsoll.Testing;

/// <summary>Runs rules over texts as the command line does, without files.</summary>
public static class Lint
{
    /// <summary>The rules of a profile.</summary>
    public static RuleSet Rules(Profile profile) => RuleSet.OfProfile(RuleCatalogue.All, profile);

    /// <summary>These rules and no others.</summary>
    public static RuleSet Rules(params string[] names) =>
        RuleSet.Of(RuleCatalogue.All, names.Select(n => RuleCatalogue.All.Single(r => r.Name == n)));

    /// <summary>Judges one text.</summary>
    public static LintResult Run(string text, RuleSet rules, SchemaSet? schemas = null) => Run([("bad.yaml", text)], rules, schemas);

    /// <summary>Judges texts that belong together.</summary>
    public static LintResult Run(IEnumerable<(string Name, string Text)> texts, RuleSet rules, SchemaSet? schemas = null)
    {
        var files = FilesOf(texts);
        return Linter.Run(files, Group(files), rules, schemas);
    }

    /// <summary>Mends one text.</summary>
    public static string Fix(string text, RuleSet rules, bool withUnsafe)
    {
        var result = FixRun.Run(FilesOf([("bad.yaml", text)]), Group, rules, withUnsafe);
        return result.Changes.Count == 0 ? text : result.Changes[0].After.Text;
    }

    private static List<InputFile> FilesOf(IEnumerable<(string Name, string Text)> texts) =>
        [.. texts.Select(t => new InputFile(YamlReader.Read(new Source(t.Name, t.Text)), "", IsContext: false))];

    private static IReadOnlyList<Bundle> Group(IReadOnlyList<InputFile> files) => BundleGrouping.Group(files, []);
}
