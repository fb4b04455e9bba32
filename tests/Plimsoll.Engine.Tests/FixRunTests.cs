using Plimsoll.Engine.Fixing;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Engine.Tests;

public sealed class FixRunTests
{
    private static readonly RuleDescriptor SetToGood = OnBad("bad-value", n => Fix.Safe("Set", Edit.Set(n, "good")));

    [Fact]
    public void All_fixes_that_do_not_meet_are_carried_out_at_once()
    {
        var result = Run("kind: X\na: bad\nb: bad # stays\nc: fine\n", false, SetToGood);
        Assert.Equal("kind: X\na: good\nb: good # stays\nc: fine\n", result.Changes.Single().After.Text);
        Assert.Equal(2, result.Fixes.Count);
        Assert.Empty(result.Remaining.Findings);
    }

    [Fact]
    public void Unsafe_fixes_are_carried_out_only_when_asked_for()
    {
        var rule = OnBad("bad-value", n => Fix.Unsafe("Set", Edit.Set(n, "good")));
        Assert.Empty(Run("kind: X\na: bad\n", false, rule).Changes);
        Assert.Single(Run("kind: X\na: bad\n", true, rule).Changes);
    }

    [Fact]
    public void Fixes_that_meet_take_turns()
    {
        // Both want the missing mapping 'm'; the second has to find it there.
        var one = Adds("one", 9001);
        var two = Adds("two", 9002);
        var result = Run("kind: X\n", false, one, two);
        Assert.Equal("kind: X\nm:\n  one: true\n  two: true\n", result.Changes.Single().After.Text);
    }

    [Fact]
    public void A_file_that_would_gain_a_finding_is_left_alone_and_others_are_not()
    {
        var fix = OnBad("bad-value", n => Fix.Safe("Set", Edit.Set(n, n.Key == "worse" ? "terrible" : "good")));
        var result = Run([("a.yaml", "kind: X\nworse: bad\n"), ("b.yaml", "kind: X\nb: bad\n")], false, fix, OnTerrible());
        Assert.Equal("b.yaml", result.Changes.Single().After.Name);
        Assert.Equal(("a.yaml", "it would gain a finding of 'terrible-value'"), (result.Refusals.Single().SourceName, result.Refusals.Single().Reason));
    }

    [Fact]
    public void Only_the_fix_that_makes_it_worse_is_left_out()
    {
        var fix = OnBad("bad-value", n => Fix.Safe("Set", Edit.Set(n, n.Key == "worse" ? "terrible" : "good")));
        var keys = Enumerable.Range(0, 40).Select(i => i == 29 ? "worse" : $"k{i}").ToList();
        var result = Run("kind: X\n" + string.Concat(keys.Select(k => $"{k}: bad\n")), false, fix, OnTerrible());
        Assert.Equal("kind: X\n" + string.Concat(keys.Select(k => k == "worse" ? "worse: bad\n" : $"{k}: good\n")), result.Changes.Single().After.Text);
        Assert.Equal("worse", result.Refusals.Single().Finding!.Node.Key);
        Assert.Equal(39, result.Fixes.Count);
    }

    [Fact]
    public void What_a_mistake_hid_comes_to_light()
    {
        // Only where 'a' is right anybody looks at 'b'.
        var fix = OnBad("bad-value", n => Fix.Safe("Set", Edit.Set(n, "good")));
        var hidden = TestRule.Describe<Manifest>("hidden", (m, c) =>
        {
            if (m.Root["a"].Text == "good" && m.Root["b"].Text == "odd")
                c.Report(m.Root["b"], "odd", "help");
        }, number: 9002);
        var result = Run("kind: X\na: bad\nb: odd\n", false, fix, hidden);
        Assert.Equal("kind: X\na: good\nb: odd\n", result.Changes.Single().After.Text);
        Assert.Empty(result.Refusals);
        Assert.Equal("hidden", result.Remaining.Findings.Single().Rule.Name);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Other_objects_gain_no_more_than_is_mended(int others, bool isTaken)
    {
        var fix = OnBad("bad-value", n => Fix.Unsafe("Set", Edit.Set(n, "good")));
        var harmed = TestRule.Describe<Manifest>("harmed", (m, c) =>
        {
            if (m.Root["harmed"].IsPresent && c.Bundle.Manifests.Any(o => o.Root["a"].Text == "good"))
                c.Report(m.Root["harmed"], "harmed", "help");
        }, number: 9002);
        var result = Run([("a.yaml", "kind: X\na: bad\n"), .. Enumerable.Range(0, others).Select(i => ($"o{i}.yaml", "kind: Y\nharmed: true\n"))], true, fix, harmed);
        Assert.Equal(isTaken ? 1 : 0, result.Changes.Count);
        Assert.Equal(isTaken ? [] : ["o0.yaml would gain a finding of 'harmed'"], result.Refusals.Select(r => r.Reason));
    }

    [Fact]
    public void A_file_that_could_no_longer_be_read_is_left_alone()
    {
        var fix = OnBad("bad-value", n => Fix.Safe("Break", Edit.ReplaceText(n.Source, n.Span, "'open")));
        var result = Run("kind: X\na: bad\n", false, fix);
        Assert.Empty(result.Changes);
        Assert.Equal("it could no longer be read", result.Refusals.Single().Reason);
    }

    [Fact]
    public void Fixes_that_undo_each_other_leave_the_file_as_it_was()
    {
        var there = OnText("there", 9001, "left", "right");
        var back = OnText("back", 9002, "right", "left");
        var result = Run("kind: X\na: left\n", false, there, back);
        Assert.Empty(result.Changes);
        Assert.Single(result.Refusals);
    }

    [Fact]
    public void What_a_shared_anchor_says_is_mended_once()
    {
        var result = Run("kind: X\na: &a {v: bad}\nb: *a\nc: *a\n", false, SetToGood);
        Assert.Equal("kind: X\na: &a {v: good}\nb: *a\nc: *a\n", result.Changes.Single().After.Text);
    }

    [Fact]
    public void Context_is_never_changed()
    {
        var files = TestRule.Read([("a.yaml", "kind: X\na: bad\n")]).ConvertAll(f => f with { IsContext = true });
        Assert.Empty(FixRun.Run(files, f => BundleGrouping.Group(f, []), RuleSet.Of([SetToGood], [SetToGood]), true).Changes);
    }

    private static RuleDescriptor OnBad(string name, Func<Node, Fix> fix) => TestRule.Describe<Node>(name, (n, c) =>
    {
        if (n.Text == "bad")
            c.Report(n, "found", "help", fix(n));
    });

    private static RuleDescriptor OnTerrible() => TestRule.Describe<Node>("terrible-value", (n, c) =>
    {
        if (n.Text == "terrible")
            c.Report(n, "terrible", "help");
    }, number: 9002);

    private static RuleDescriptor OnText(string name, int number, string from, string to) => TestRule.Describe<Node>(name, (n, c) =>
    {
        if (n.Text == from)
            c.Report(n, "found", "help", Fix.Safe("Set", Edit.Set(n, to)));
    }, number: number);

    private static RuleDescriptor Adds(string key, int number) => TestRule.Describe<Manifest>(key, (m, c) =>
    {
        var node = m.Root["m"][key];
        if (node.IsAbsent)
            c.Report(node, "missing", "help", Fix.Safe("Add", Edit.Set(node, true)));
    }, number: number);

    private static FixResult Run(string text, bool withUnsafe, params RuleDescriptor[] rules) => Run([("t.yaml", text)], withUnsafe, rules);

    private static FixResult Run(IEnumerable<(string, string)> texts, bool withUnsafe, params RuleDescriptor[] rules) =>
        FixRun.Run(TestRule.Read(texts), f => BundleGrouping.Group(f, []), RuleSet.Of(rules, rules), withUnsafe);
}
