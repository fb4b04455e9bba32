using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Yaml;

/// <summary>Edits whose outcome is read by eye; that nothing else changes is shown on random documents.</summary>
public sealed class YamlEditorTests
{
    [Theory]
    [InlineData("a: 1  # one\n", "a", "a: two  # one\n")]
    [InlineData("a: 'x'\n", "a", "a: 'two'\n")]
    [InlineData("a:\n", "a", "a: two\n")]
    [InlineData("a:   # nothing yet\nb: 1\n", "a", "a: two   # nothing yet\nb: 1\n")]
    [InlineData("a: |\n  block\n  text\nb: 1\n", "a", "a: two\nb: 1\n")]
    [InlineData("a:\n  b: 1\n  c: 2\nd: 3\n", "a", "a: two\nd: 3\n")]
    [InlineData("{a: 1, b: 2}", "a", "{a: two, b: 2}")]
    [InlineData("{\"a\": 1}", "a", "{\"a\": \"two\"}")]
    [InlineData("{a, b: }", "a", "{a: two, b: }")]
    [InlineData("- 1\n- 2\n", "[1]", "- 1\n- two\n")]
    [InlineData("-\n- 2\n", "[0]", "- two\n- 2\n")]
    public void A_value_is_set(string before, string path, string after) => Assert.Equal(after, Apply(before, n => Edit.Set(At(n, path), "two")));

    [Theory]
    [InlineData("a: 1\n", "a: 1\nb:\n  c: false\n")]
    [InlineData("a: 1", "a: 1\nb:\n  c: false")]
    [InlineData("a: 1\r\n", "a: 1\r\nb:\r\n  c: false\r\n")]
    [InlineData("b:\n", "b:\n  c: false\n")]
    [InlineData("b:\n    x: 1 # deep\nd: 2\n", "b:\n    x: 1 # deep\n    c: false\nd: 2\n")]
    [InlineData("b: {}\n", "b: {c: false}\n")]
    [InlineData("b: { x: 1 }\n", "b: { x: 1, c: false }\n")]
    [InlineData("{\n  \"a\": 1\n}\n", "{\n  \"a\": 1,\n  \"b\": {\"c\": false}\n}\n")]
    [InlineData("b:\n  x: |\n    text\n\n# comment\nd: 2\n", "b:\n  x: |\n    text\n  c: false\n\n# comment\nd: 2\n")]
    public void A_missing_value_is_added_where_it_belongs(string before, string after) => Assert.Equal(after, Apply(before, n => Edit.Set(n["b"]["c"], false)));

    [Theory]
    [InlineData("a: 1\nb: 2 # gone\nc: 3\n", "b", "a: 1\nc: 3\n")]
    [InlineData("a: 1\n# stays\nb:\n  x: 1\n  # goes\n\nc: 3\n", "b", "a: 1\n# stays\n\nc: 3\n")]
    [InlineData("a: 1\nb: 2", "b", "a: 1")]
    [InlineData("a: 1\r\nb: 2", "b", "a: 1")]
    [InlineData("b: 2\n", "b", "{}\n")]
    [InlineData("a:\n  b: 1\nc: 2\n", "a.b", "a: {}\nc: 2\n")]
    [InlineData("- b: 1\n  c: 2\n", "[0].b", "- c: 2\n")]
    [InlineData("{a: 1, b: 2}", "b", "{a: 1}")]
    [InlineData("{a: 1, b: 2}", "a", "{b: 2}")]
    [InlineData("{a: 1}", "a", "{}")]
    [InlineData("- 1\n- 2 # gone\n- 3\n", "[1]", "- 1\n- 3\n")]
    [InlineData("x:\n- 1\n", "x[0]", "x: []\n")]
    public void An_entry_is_removed(string before, string path, string after) => Assert.Equal(after, Apply(before, n => Edit.Remove(At(n, path))));

    [Theory]
    [InlineData("a: 1  # one\nb: 2\n", "a", "c:\n  d: true  # one\nb: 2\n")]
    [InlineData("- a: |\n    text\n  b: 2\n", "[0].a", "- c:\n    d: true\n  b: 2\n")]
    [InlineData("a:\nb: 2\n", "a", "c:\n  d: true\nb: 2\n")]
    [InlineData("{a: 1, b: 2}", "a", "{c: {d: true}, b: 2}")]
    public void An_entry_is_replaced(string before, string path, string after) =>
        Assert.Equal(after, Apply(before, n => Edit.ReplaceEntry(At(n, path), "c", NodeValue.Mapping(("d", true)))));

    [Theory]
    [InlineData("# first\na: 1\n", "a", "# first\nc: new\na: 1\n")]
    [InlineData("x:\r\n  a: 1\r\n", "x.a", "x:\r\n  c: new\r\n  a: 1\r\n")]
    [InlineData("- a: 1\n", "[0].a", "- c: new\n  a: 1\n")]
    [InlineData("{a: 1}", "a", "{c: new, a: 1}")]
    public void An_entry_is_inserted_before_another(string before, string path, string after) =>
        Assert.Equal(after, Apply(before, n => Edit.InsertBefore(At(n, path), "c", "new")));

    [Theory]
    [InlineData("a: 1\n", "a: 1\n---\nb: 2\n")]
    [InlineData("a: 1", "a: 1\n---\nb: 2\n")]
    [InlineData("a: 1\n# end\n---\nc: 3\n", "a: 1\n# end\n---\nb: 2\n---\nc: 3\n")]
    [InlineData("a: 1\r\n", "a: 1\r\n---\r\nb: 2\r\n")]
    public void An_object_is_added_as_a_document(string before, string after) =>
        Assert.Equal(after, Apply(before, n => Edit.AddObject(n, NodeValue.Mapping(("b", 2)))));

    [Fact]
    public void Json_has_no_room_for_another_document() =>
        Assert.Null(YamlEditor.Write(Edit.AddObject(YamlReader.Read(new Source("a.json", "{}")).Documents[0].Root, NodeValue.Mapping(("b", 2)))));

    [Theory]
    [InlineData("x:\n  - 1\ny: 2\n", "x:\n  - 1\n  - name: new\n    size: 3\ny: 2\n")]
    [InlineData("x:\n- 1\n", "x:\n- 1\n- name: new\n  size: 3\n")]
    [InlineData("x: [1]\n", "x: [1, {name: new, size: 3}]\n")]
    [InlineData("x: []\n", "x: [{name: new, size: 3}]\n")]
    [InlineData("y: 1\n", "y: 1\nx:\n  - name: new\n    size: 3\n")]
    public void An_item_is_appended(string before, string after) =>
        Assert.Equal(after, Apply(before, n => Edit.Append(n["x"], NodeValue.Mapping(("name", "new"), ("size", 3)))));

    [Theory]
    [InlineData("a: 8080\n", "a: \"8080\"\n")]
    [InlineData("a: yes # c\n", "a: \"yes\" # c\n")]
    [InlineData("{a: 1}", "{a: \"1\"}")]
    public void A_scalar_is_quoted(string before, string after) => Assert.Equal(after, Apply(before, n => Edit.Quote(n["a"])));

    [Theory]
    [InlineData("a: 1\n", "b: 1\n")]
    [InlineData("\"a\": 1\n", "\"b\": 1\n")]
    [InlineData("{ 'a' : 1}", "{ 'b' : 1}")]
    public void A_key_is_renamed_in_its_quotes(string before, string after) => Assert.Equal(after, Apply(before, n => Edit.RenameKey(n["a"], "b")));

    [Theory]
    [InlineData("plain")]
    [InlineData("on")]
    [InlineData("y")]
    [InlineData("no")]
    [InlineData("~")]
    [InlineData("=")]
    [InlineData("<<")]
    [InlineData("0x1F")]
    [InlineData("0o17")]
    [InlineData("017")]
    [InlineData("1_000")]
    [InlineData("1e3")]
    [InlineData(".5")]
    [InlineData("12:30:45")]
    [InlineData("2026-01-01")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("a:b")]
    [InlineData("a: b")]
    [InlineData(" lead")]
    [InlineData("trail ")]
    [InlineData("two\nlines\ttab")]
    [InlineData("\u0007bell")]
    [InlineData("- dash")]
    [InlineData("#hash")]
    [InlineData("it's \"both\"")]
    [InlineData("---")]
    public void A_text_that_is_written_reads_back_as_the_same_text(string value)
    {
        foreach (var before in new[] { "a: x\n", "a: 'x'\n", "a: \"x\"\n", "{a: x}", "[{\"a\": \"x\"}]" })
        {
            var root = Read(before);
            var node = root.IsSequence ? root[0]["a"] : root["a"];
            var after = Read(TextEdit.Apply(before, YamlEditor.Write(Edit.Set(node, value))!));
            var written = after.IsSequence ? after[0]["a"] : after["a"];
            Assert.Equal(value, written.Text);
            Assert.Equal(ScalarType.String, written.Type);
        }
    }

    [Fact]
    public void What_an_alias_shares_is_not_edited()
    {
        var root = Read("x: &x {a: 1}\ny: *x\nz: {<<: *x}\n");
        Assert.Null(YamlEditor.Write(Edit.Set(root["y"]["a"], 2)));
        Assert.Null(YamlEditor.Write(Edit.Set(root["y"]["new"], 2)));
        Assert.Null(YamlEditor.Write(Edit.Remove(root["z"]["a"])));
        Assert.NotNull(YamlEditor.Write(Edit.Set(root["x"]["a"], 2)));
        Assert.Equal("x: &x {a: 1}\ny: 2\nz: {<<: *x}\n", TextEdit.Apply(root.Source.Text, YamlEditor.Write(Edit.Set(root["y"], 2))!));
    }

    [Theory]
    [InlineData("a: |+\n  text\n\n")]
    [InlineData("a: |\n  text")]
    public void Nothing_is_added_where_line_breaks_would_change_a_text(string before) => Assert.Null(YamlEditor.Write(Edit.Set(Read(before)["b"], 1)));

    private static string Apply(string before, Func<Node, Edit> edit) => TextEdit.Apply(before, YamlEditor.Write(edit(Read(before)))!);

    private static Node Read(string text) => YamlReader.Read(new Source("t", text)).Documents[0].Root;

    private static Node At(Node root, string path) => root.DescendantsAndSelf().Single(n => n.Path == path);
}
