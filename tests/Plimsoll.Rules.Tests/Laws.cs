using System.Text.RegularExpressions;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Reports;
using Plimsoll.Schemas.Checking;
using Plimsoll.Testing;

namespace Plimsoll.Rules.Tests;

/// <summary>What holds for every rule. A rule needs tests of its own only for what no law can express.</summary>
public sealed partial class Laws
{
    private static readonly string[] Headings = ["## Why", "## What to do", "## When to suppress", "## References"];
    private static readonly string[] ForbiddenBeginnings = ["no-", "avoid-", "use-", "do-not-", "prefer-", "should-", "must-"];

    // A document that cannot be read has no nodes; there only a suppression of the whole file can count.
    private static readonly string[] RulesAboutUnreadableText = ["yaml-syntax-error", "tab-indentation", "unreadable-file"];

    public static TheoryData<string> Folders => [.. RuleFolder.All.Select(f => f.ToString())];

    [Fact]
    public void Every_folder_is_a_rule_and_every_rule_has_a_folder() =>
        Assert.Equal(RuleCatalogue.All.Select(r => $"{r.Family}/{r.Name}").Order(StringComparer.Ordinal), RuleFolder.All.Select(f => f.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void Numbers_are_unique() =>
        Assert.Empty(RuleCatalogue.All.GroupBy(r => r.Number).Where(g => g.Count() > 1).Select(g => g.Key));

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_folder_is_whole(string name)
    {
        var folder = FolderOf(name);
        var className = string.Concat(folder.Name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        var classFile = Assert.Single(Directory.GetFiles(folder.Path, "*.cs"));
        Assert.Equal(className, Path.GetFileNameWithoutExtension(classFile), ignoreCase: true);
        Assert.NotEmpty(folder.BadExamples);
        Assert.NotEmpty(folder.GoodExamples);
        var known = folder.BadExamples
            .SelectMany(b => new[] { b, folder.Companion(b, "fixed", ".yaml"), folder.Companion(b, "expected", ".txt") })
            .Concat(folder.GoodExamples)
            .Append(classFile)
            .Append(Path.Combine(folder.Path, "README.md"));
        Assert.Empty(Directory.GetFiles(folder.Path).Where(f => !f.Contains(".received.", StringComparison.Ordinal)).Except(known, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_name_says_what_is_wrong(string name)
    {
        var rule = FolderOf(name).Rule;
        Assert.Matches(KebabCase(), rule.Name);
        Assert.DoesNotContain(ForbiddenBeginnings, b => rule.Name.StartsWith(b, StringComparison.Ordinal));
        Assert.InRange(rule.Number, 1000, 9999);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_readme_has_its_parts(string name)
    {
        var folder = FolderOf(name);
        var lines = File.ReadAllLines(Path.Combine(folder.Path, "README.md"));
        Assert.Equal($"# {folder.Name} ({folder.Rule.Id})", lines[0]);
        Assert.Equal(Headings, lines.Where(l => l.StartsWith("## ", StringComparison.Ordinal) && l != "## Options"));
        Assert.Equal(folder.Rule.Options.Count > 0, lines.Contains("## Options", StringComparer.Ordinal));
        Assert.All(folder.Rule.Options, o => Assert.Contains(lines, l => l.Contains($"`{o.Name}`", StringComparison.Ordinal)));
        Assert.Matches(OneSentence(), folder.Rule.Summary);
        Assert.Equal(string.Join('\n', lines), folder.Rule.ReadReadme().ReplaceLineEndings("\n").TrimEnd('\n'));
        foreach (var heading in Headings)
        {
            var first = lines.SkipWhile(l => l != heading).Skip(1).First(l => l.Length > 0);
            Assert.False(first.StartsWith('#'), $"nothing stands under '{heading}'");
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Bad_examples_fire_exactly_where_they_say(string name)
    {
        var folder = FolderOf(name);
        foreach (var (path, text) in Read(folder.BadExamples))
        {
            var result = Run(folder, path, text);
            Assert.Empty(result.Failures);
            Assert.Equal(ExpectMarks.LinesOf(text, folder.Name), result.Findings.Select(f => f.Position.Line));
            Assert.True(result.Findings.Count > 0, $"{path} expects nothing");
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Bad_examples_are_reported_in_the_approved_words(string name)
    {
        var folder = FolderOf(name);
        foreach (var (path, text) in Read(folder.BadExamples))
        {
            var report = new LintReport(Run(folder, path, text), 1, []);
            using var output = new StringWriter { NewLine = "\n" };
            new TextReport(new TextReportOptions()).Write(report, output);
            Golden.Matches(folder.Companion(path, "expected", ".txt"), output.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Findings_say_what_is_wrong_and_what_to_do(string name)
    {
        var folder = FolderOf(name);
        foreach (var finding in Read(folder.BadExamples).SelectMany(e => Run(folder, e.Path, e.Text).Findings))
        {
            Assert.Matches(Clause(), finding.Message);
            Assert.Matches(Clause(), finding.Help);
            Assert.InRange(finding.Severity, Severity.Info, folder.Rule.Severity);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Good_examples_are_silent_under_all_recommended_rules(string name)
    {
        var folder = FolderOf(name);
        foreach (var (path, text) in Read(folder.GoodExamples))
        {
            // That nothing is known about a custom kind is no fault of the example.
            var schemas = SchemaSet.Newest with { MissingSchemas = MissingSchemaPolicy.Ignore };
            var result = Lint.Run(Texts(folder, path, text), Lint.Rules(Profile.Recommended), schemas);
            Assert.Empty(result.Failures);
            Assert.Empty(result.Findings.Select(f => $"{f.Position}: {f.Rule.Name}: {f.Message}"));
            Assert.True(result.ObjectCount > 0, "a good example holds at least one object");
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Fixes_make_the_approved_text_and_settle(string name)
    {
        var folder = FolderOf(name);
        var isUnsafe = folder.Rule.Fix == FixAvailability.Unsafe;
        var fixedCount = 0;
        foreach (var (path, text) in Read(folder.BadExamples))
        {
            var rules = folder.RulesFor(text);
            var approved = folder.Companion(path, "fixed", ".yaml");
            var mended = Lint.Fix(text, rules, isUnsafe);
            if (mended == text)
            {
                Assert.False(File.Exists(approved), $"{approved} exists, but no fix changes {path}");
                continue;
            }

            fixedCount++;
            Golden.Matches(approved, mended);
            var after = Lint.Run(mended, rules);
            Assert.Empty(after.Findings.Select(f => $"{f.Position}: {f.Message}"));
            Assert.DoesNotContain(Lint.Run(mended, Lint.Rules("yaml-syntax-error")).Findings, _ => true);
            Assert.Equal(mended, Lint.Fix(mended, rules, isUnsafe));
        }

        Assert.Equal(folder.Rule.Fix != FixAvailability.None, fixedCount > 0);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Fixes_are_as_safe_as_the_rule_says(string name)
    {
        var folder = FolderOf(name);
        var fixes = Read(folder.BadExamples).SelectMany(e => Run(folder, e.Path, e.Text).Findings).Select(f => f.Fix).Where(f => f is not null);
        Assert.All(fixes, f => Assert.Equal(folder.Rule.Fix == FixAvailability.Safe, f!.IsSafe));
        if (folder.Rule.Fix == FixAvailability.Unsafe)
            Assert.All(Read(folder.BadExamples), e => Assert.Equal(e.Text, Lint.Fix(e.Text, folder.RulesFor(e.Text), withUnsafe: false)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_comment_silences_the_rule(string name)
    {
        var folder = FolderOf(name);
        foreach (var (path, text) in Read(folder.BadExamples))
        {
            var ofFile = Lint.Run(Texts(folder, path, $"# plimsoll-ignore-file {folder.Name}: this is a test\n{text}"), folder.RulesFor(text));
            Assert.Empty(ofFile.Findings);
            Assert.NotEmpty(ofFile.Suppressed);
            if (!ExpectMarks.AreComments(text) || RulesAboutUnreadableText.Contains(folder.Name, StringComparer.Ordinal) || folder.Name.StartsWith("suppression-", StringComparison.Ordinal))
                continue;
            var ofNodes = Lint.Run(Texts(folder, path, ExpectMarks.AsSuppressions(text, folder.Name)), folder.RulesFor(text));
            Assert.Empty(ofNodes.Findings.Select(f => $"{f.Position}: {f.Message}"));
            Assert.NotEmpty(ofNodes.Suppressed);
        }
    }

    // A rule about suppressions needs other rules to run, and only what it says itself counts.
    private static LintResult Run(RuleFolder folder, string path, string text)
    {
        var isAboutSuppressions = folder.Name.StartsWith("suppression-", StringComparison.Ordinal);
        var result = Lint.Run(Texts(folder, path, text), isAboutSuppressions ? Lint.Rules(Profile.Recommended) : folder.RulesFor(text));
        return result with { Findings = [.. result.Findings.Where(f => f.Rule.Name == folder.Name)] };
    }

    // A kustomization means something only under its own name, and beside the files that it lists.
    private static IEnumerable<(string Name, string Text)> Texts(RuleFolder folder, string path, string text) =>
        RuleFolder.IsKustomization(path)
            ? [("kustomization.yaml", text), .. Read(folder.GoodExamples.Where(g => !RuleFolder.IsKustomization(g))).Select(g => (Path.GetFileName(g.Path), g.Text))]
            : [("bad.yaml", text)];

    private static RuleFolder FolderOf(string name) => RuleFolder.All.Single(f => f.ToString() == name);

    private static IEnumerable<(string Path, string Text)> Read(IEnumerable<string> paths) => paths.Select(p => (p, File.ReadAllText(p)));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^[A-Z][^\n]{10,200}\.$", RegexOptions.None, 1000)]
    private static partial Regex OneSentence();

    // No capital for its own sake, no full stop: the report puts the parts together.
    [GeneratedRegex(@"^\S.{8,}[^.\s]$", RegexOptions.Singleline, 1000)]
    private static partial Regex Clause();
}
