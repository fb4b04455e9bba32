using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Engine.Tests;

public sealed class SuppressionTests
{
    // Reports every scalar whose text is `bad`.
    private static readonly RuleDescriptor BadScalar = TestRule.Describe<Node>("bad-scalar", (n, c) =>
    {
        if (n.Text == "bad")
            c.Report(n, "found", "help");
    });

    [Theory]
    [InlineData("a: bad  # plimsoll-ignore bad-scalar: reason\nb: bad\n", "b")]
    [InlineData("# plimsoll-ignore bad-scalar: reason\na: bad\nb: bad\n", "")]
    [InlineData("x: 1\n# plimsoll-ignore bad-scalar: reason\na: bad\nb: bad\n", "b")]
    [InlineData("x: 1\n# plimsoll-ignore PLM9001: by number\na: bad\nb: bad\n", "b")]
    [InlineData("x: 1\n# plimsoll-ignore other-rule, bad-scalar: two at once\na: bad\nb: bad\n", "b")]
    [InlineData("x: 1\n# plimsoll-ignore bad-scalar: covers what is below\na:\n  deep:\n    - bad\n    - bad\nb: bad\n", "b")]
    [InlineData("a:\n  # plimsoll-ignore bad-scalar: this one alone\n  c: bad\n  d: bad\n", "a.d")]
    [InlineData("l:\n  # plimsoll-ignore bad-scalar: the whole item\n  - c: bad\n    d: bad\n  - c: bad\n", "l[1].c")]
    [InlineData("l:\n  - c: bad # plimsoll-ignore bad-scalar: what begins on this line, the item\n    d: bad\n  - c: bad\n", "l[1].c")]
    [InlineData("x: 1\n# plimsoll-ignore bad-scalar: another comment may stand between\n# like this\n\na: bad\nb: bad\n", "b")]
    [InlineData("a: bad\n# plimsoll-ignore-file bad-scalar: everywhere\nb: bad\n", "")]
    [InlineData("a: bad # plimsoll-ignore bad-scalar\n", "a")]
    [InlineData("a: bad # plimsoll-ignore bad-scalar:   \n", "a")]
    [InlineData("a: bad # plimsoll-ignored bad-scalar: another word\n", "a")]
    [InlineData("a: bad # plimsoll-ignore other-rule: another rule\n", "a")]
    [InlineData("metadata:\n  annotations:\n    ignore.plimsoll.dev/bad-scalar: the whole object\na: bad\nb: bad\n", "")]
    [InlineData("metadata:\n  annotations:\n    ignore.plimsoll.dev/bad-scalar: \"\"\na: bad\n", "a")]
    [InlineData("a: |\n  # plimsoll-ignore-file bad-scalar: this is text\nb: bad\n", "b")]
    public void Comments_and_annotations_cover_what_they_speak_of(string text, string left)
    {
        // A comment at the very beginning has to stay there: it speaks of the whole document.
        var result = TestRule.Run(text.StartsWith('#') ? text + "kind: X\n" : "kind: X\n" + text, BadScalar);
        Assert.Equal(left, string.Join(' ', result.Findings.Select(f => f.Path)));
        Assert.Equal(text.Split(": bad").Length - 1 + text.Split("- bad").Length - 1, result.Findings.Count + result.Suppressed.Count);
    }

    [Fact]
    public void An_annotation_covers_one_object_of_a_file()
    {
        const string text = "kind: X\nmetadata: {annotations: {ignore.plimsoll.dev/bad-scalar: reason}}\na: bad\n---\nkind: X\nb: bad\n";
        Assert.Equal("b", Assert.Single(TestRule.Run(text, BadScalar).Findings).Path);
    }

    [Fact]
    public void A_file_can_be_silenced_even_where_it_cannot_be_read()
    {
        var rule = TestRule.Describe<Manifests.ReadProblem>("read-problem", (p, c) => c.Report(p));
        Assert.Empty(TestRule.Run("# plimsoll-ignore-file read-problem: known\na: b: c\n", rule).Findings);
    }

    [Fact]
    public void What_silences_nothing_is_known_afterwards()
    {
        var unused = TestRule.Describe<Suppression>("unused", (s, c) =>
        {
            foreach (var word in s.Unused)
                c.Report(s.Source, s.Place, word, "help");
        }, number: 9002);
        const string text = "kind: X\na: bad # plimsoll-ignore bad-scalar, other-rule: reason\nb: good # plimsoll-ignore bad-scalar: reason\n";
        Assert.Equal(["other-rule", "bad-scalar"], TestRule.Run(text, BadScalar, unused).Findings.Select(f => f.Message));
    }
}
