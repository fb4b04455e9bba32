using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Testing;

namespace Plimsoll.Manifests.Tests.Yaml;

public sealed class YamlReaderTests
{
    private static readonly string Trees = Repository.PathOf("tests", "Plimsoll.Manifests.Tests", "Yaml", "Trees");

    public static TheoryData<string> Examples => [.. Directory.GetFiles(Trees, "*.yaml").Order(StringComparer.Ordinal).Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Trees_are_as_approved(string name)
    {
        var path = Path.Combine(Trees, name + ".yaml");
        Golden.Matches(Path.Combine(Trees, name + ".verified.txt"), TreeDump.Of(YamlReader.Read(new Source(name, File.ReadAllText(path)))));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Line_endings_change_nothing_but_places(string name)
    {
        var text = File.ReadAllText(Path.Combine(Trees, name + ".yaml"));
        Assert.Equal(Values(text), Values(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_text_that_is_cut_anywhere_is_read_without_a_crash(string name)
    {
        var text = File.ReadAllText(Path.Combine(Trees, name + ".yaml"));
        for (var length = 0; length < text.Length; length++)
            AssertSound(text[..length]);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_text_with_any_character_replaced_is_read_without_a_crash(string name)
    {
        var text = File.ReadAllText(Path.Combine(Trees, name + ".yaml"));
        const string odd = "\t\0:-#&*!|>'\"%@`{}[],?\n \u00e9\ud800";
        for (var i = 0; i < text.Length; i++)
            AssertSound(string.Concat(text.AsSpan(0, i), odd.AsSpan(i % odd.Length, 1), text.AsSpan(i + 1)));
    }

    [Fact]
    public void Nothing_is_read_beyond_the_limit_of_documents()
    {
        var text = string.Concat(Enumerable.Repeat("a: 1\n---\n", 20));
        var file = YamlReader.Read(new Source("t", text), new ReadLimits { MaxDocuments = 5 });
        Assert.Equal(5, file.Documents.Count);
        Assert.Contains("5 documents", Assert.Single(file.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_unfold_without_end_are_given_up()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));
        var file = YamlReader.Read(new Source("t", bomb + "---\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: fine}\n"));
        Assert.Equal(ReadProblemKind.Unreadable, Assert.Single(file.Problems).Kind);
        Assert.Equal("fine", Assert.Single(file.Manifests).Name);
        Assert.Single(file.UnreadParts);
    }

    [Fact]
    public void Deep_nesting_is_given_up_without_a_crash()
    {
        var deep = new string('[', 50_000);
        var file = YamlReader.Read(new Source("t", $"a: {deep}{deep.Replace('[', ']')}\n---\nkind: ConfigMap\napiVersion: v1\nmetadata: {{name: fine}}\n"));
        Assert.Equal(ReadProblemKind.Unreadable, Assert.Single(file.Problems).Kind);
        Assert.Equal("fine", Assert.Single(file.Manifests).Name);
    }

    [Fact]
    public void A_broken_document_hides_no_other()
    {
        const string text = "kind: ConfigMap\napiVersion: v1\nmetadata: {name: one}\n---\nkind: Secret\nmetadata:\n  name: two\n data: x\n---\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: three}\n";
        var file = YamlReader.Read(new Source("t", text));
        Assert.Equal(["one", "two", "three"], file.Manifests.Select(m => m.Name));
        Assert.Equal([false, true, false], file.Manifests.Select(m => m.IsBroken));
        Assert.Single(file.Problems);
    }

    [Fact]
    public void Every_syntax_error_has_its_place_and_plain_words()
    {
        var cases = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Trees)!, "SyntaxErrors.txt")).Split("====\n");
        var dump = string.Concat(cases.Select(c => $"{c}----\n{TreeDump.Of(YamlReader.Read(new Source("t", c.Replace("<TAB>", "\t", StringComparison.Ordinal))))}====\n"));
        Golden.Matches(Path.Combine(Path.GetDirectoryName(Trees)!, "SyntaxErrors.verified.txt"), dump);
    }

    [Theory]
    [InlineData("k: |\n    \n    text\nnext: 1\n", "\ntext\n")]
    [InlineData("k: |\n  \n   \n    text\n    more\nnext: 1\n", "\n\ntext\nmore\n")]
    [InlineData("k: |-\n \n    text\nnext: 1\n", "\ntext")]
    [InlineData("k: |\r\n    \r\n    text\r\nnext: 1\r\n", "\ntext\n")]
    [InlineData("k: |\n    \nnext: 1\n", "")]
    [InlineData("k: |   # why\n    \n\n  \n    text\nnext: 1\n", "\n\n\ntext\n")]
    public void Empty_lines_at_the_beginning_of_a_block_may_hold_blanks(string text, string value)
    {
        var file = YamlReader.Read(new Source("t", text));
        var root = file.Documents.Single().Root;

        Assert.Empty(file.Problems);
        Assert.Equal(value, root["k"].Text);
        Assert.Equal("next", text.Substring(root["next"].KeySpan!.Value.Start, 4));
    }

    [Fact]
    public void Many_such_blocks_are_read()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"k{i}: |\n    \n    text {i}\n"));
        var file = YamlReader.Read(new Source("t", text));

        Assert.Empty(file.Problems);
        Assert.All(Enumerable.Range(0, 40), i => Assert.Equal($"\ntext {i}\n", file.Documents.Single().Root[$"k{i}"].Text));
    }

    [Fact]
    public void Empty_lines_wider_than_the_text_of_a_block_are_an_error() =>
        Assert.Equal(ReadProblemKind.Syntax, YamlReader.Read(new Source("t", "k: |\n     \n    text\n")).Problems.Single().Kind);

    [Theory]
    [InlineData("USER: &user \"{{ .USER }}\"\nSAME: *user\n")]
    [InlineData("name: &app '{{ .APP }}'\nlabels: {app: *app}\n")]
    public void What_a_template_fills_in_may_have_an_anchor(string text)
    {
        var file = YamlReader.Read(new Source("t", text));

        Assert.Empty(file.Problems);
        Assert.All(file.Documents.Single().Root.DescendantsAndSelf().Where(n => n.Kind is not NodeKind.Mapping), n => Assert.True(n.IsUnknown));
    }

    [Theory]
    [InlineData("apiVersion: v1\n", true)]
    [InlineData("{\"kind\" : \"Pod\"}", true)]
    [InlineData("- kind: x", true)]
    [InlineData("'kind': x", true)]
    [InlineData("kindly: x\nmankind: y\nsome kind of text", false)]
    [InlineData("version: 3\nservices: {}\n", false)]
    public void Texts_that_cannot_hold_objects_are_told_apart_quickly(string text, bool expected) =>
        Assert.Equal(expected, YamlReader.MayHoldManifests(text));

    // Whatever was read, all places lie inside the text and every question has an answer.
    private static void AssertSound(string text)
    {
        var file = YamlReader.Read(new Source("t", text));
        var whole = new Plimsoll.Manifests.Text.Span(0, text.Length);
        Assert.All(file.Problems, p => Assert.True(whole.Contains(p.Span), p.Message));
        foreach (var document in file.Documents)
        {
            foreach (var node in document.Root.DescendantsAndSelf())
            {
                Assert.True(whole.Contains(node.Span) && whole.Contains(node.Place) && (node.KeySpan is null || whole.Contains(node.KeySpan.Value)));
                Assert.NotNull(node.Path);
            }

            Assert.All(document.Comments, c => Assert.Equal('#', text[c.Span.Start]));
        }
    }

    private static IEnumerable<string> Values(string text) =>
        YamlReader.Read(new Source("t", text)).Documents.SelectMany(d => d.Root.DescendantsAndSelf()).Select(n => $"{n.Path} {n.Kind} {n.Type} {n.Text}");
}
