using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Engine.Tests;

/// <summary>A rule made of a function, and runs of it without any other.</summary>
internal sealed class TestRule<TSubject>(Action<TSubject, RuleContext> check) : Rule<TSubject>
{
    public override void Check(TSubject subject, RuleContext context) => check(subject, context);
}

internal static class TestRule
{
    public static RuleDescriptor Describe<TSubject>(string name, Action<TSubject, RuleContext> check, Severity severity = Severity.Error, int number = 9001) =>
        new(name, number, severity, Profile.Recommended, FixAvailability.None, "test", "A test.", [], () => new TestRule<TSubject>(check), () => "");

    public static LintResult Run(string text, params RuleDescriptor[] rules) => Run([("t.yaml", text)], rules);

    public static LintResult Run(IEnumerable<(string Name, string Text)> texts, params RuleDescriptor[] rules)
    {
        var files = Read(texts);
        return Linter.Run(files, BundleGrouping.Group(files, []), RuleSet.Of(rules, rules));
    }

    public static List<InputFile> Read(IEnumerable<(string Name, string Text)> texts) =>
        [.. texts.Select(t => new InputFile(YamlReader.Read(new Source(t.Name, t.Text)), "", IsContext: false))];
}
