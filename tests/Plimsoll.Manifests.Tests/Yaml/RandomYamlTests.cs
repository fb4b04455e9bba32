using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using YamlDotNet.RepresentationModel;

namespace Plimsoll.Manifests.Tests.Yaml;

/// <summary>Properties over documents whose meaning is known beforehand.</summary>
public sealed class RandomYamlTests
{
    private const int Seeds = 2_000;

    [Fact]
    public void The_tree_holds_what_was_written()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var yaml = new RandomYaml(seed);
            var file = YamlReader.Read(new Source("t", yaml.Text));
            Assert.True(file.Problems.Count == 0, Describe(seed, yaml.Text, string.Join('\n', file.Problems.Select(p => p.Message))));
            var document = Assert.Single(file.Documents);
            Assert.True(SameValues(yaml.Values, ValuesOf(document.Root)), Describe(seed, yaml.Text, ""));
            Assert.True(yaml.Comments == document.Comments.Count, Describe(seed, yaml.Text, $"{yaml.Comments} comments written, {document.Comments.Count} found"));
        }
    }

    [Fact]
    public void Every_span_reads_as_the_value_it_stands_for()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var yaml = new RandomYaml(seed);
            var source = new Source("t", yaml.Text);
            foreach (var node in YamlReader.Read(source).Documents[0].Root.DescendantsAndSelf())
            {
                if (node.Text is not { } text || node.Style is ScalarStyle.Literal or ScalarStyle.Folded)
                    continue;
                Assert.True(text == ReadAlone(source.Slice(node.Span)), Describe(seed, yaml.Text, node.Path));
                Assert.Equal(node.Key, node.KeySpan is { } key ? ReadAlone(source.Slice(key)) : null);
            }
        }
    }

    [Fact]
    public void A_value_that_is_set_changes_and_nothing_else()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var yaml = new RandomYaml(seed);
            var scalars = ScalarsOf(yaml);
            if (scalars.Count == 0)
                continue;
            var node = scalars[seed % scalars.Count];
            var value = seed % 3 == 0 ? "plain" : seed % 3 == 1 ? "needs: \"quotes\" #" : "true";
            var expected = new Dictionary<string, string>(yaml.Values) { [node.Path] = value };
            var text = AssertEdited(seed, yaml, Edit.Set(node, value), expected);
            Assert.Equal(yaml.Comments, CommentsOf(text));
        }
    }

    [Fact]
    public void A_missing_value_is_added_and_nothing_else_changes()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var yaml = new RandomYaml(seed);
            var mappings = YamlReader.Read(new Source("t", yaml.Text)).Documents[0].Root.DescendantsAndSelf().Where(n => n.IsMapping).ToList();
            var mapping = mappings[seed % mappings.Count];
            var path = mapping.Path.Length == 0 ? "new" : $"{mapping.Path}.new";
            var isDeep = seed % 2 == 0;
            var node = isDeep ? mapping["new"]["deep"] : mapping["new"];
            var expected = new Dictionary<string, string>(yaml.Values) { [isDeep ? $"{path}.deep" : path] = "a: b" };
            var text = AssertEdited(seed, yaml, Edit.Set(node, "a: b"), expected);
            Assert.Equal(yaml.Comments, CommentsOf(text));
        }
    }

    [Fact]
    public void What_is_removed_is_gone_and_nothing_else()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var yaml = new RandomYaml(seed);
            var nodes = YamlReader.Read(new Source("t", yaml.Text)).Documents[0].Root.DescendantsAndSelf().Where(n => n.Key is not null).ToList();
            var node = nodes[seed % nodes.Count];
            var expected = yaml.Values.Where(v => v.Key != node.Path && !v.Key.StartsWith(node.Path + ".", StringComparison.Ordinal) && !v.Key.StartsWith(node.Path + "[", StringComparison.Ordinal));

            // An entry that shares its line with a dash cannot go when a comment stands between it and the next one.
            if (YamlEditor.Write(Edit.Remove(node)) is not null)
                AssertEdited(seed, yaml, Edit.Remove(node), expected.ToDictionary(v => v.Key, v => v.Value));
        }
    }

    [Fact]
    public void A_key_is_renamed_and_an_item_appended()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var yaml = new RandomYaml(seed);
            var root = YamlReader.Read(new Source("t", yaml.Text)).Documents[0].Root;
            var leaves = root.DescendantsAndSelf().Where(n => n.Key is not null && n.Kind == NodeKind.Scalar).ToList();
            if (leaves.Count > 0)
            {
                var leaf = leaves[seed % leaves.Count];
                var renamed = leaf.Parent.Path.Length == 0 ? "renamed" : $"{leaf.Parent.Path}.renamed";
                var expected = yaml.Values.ToDictionary(v => v.Key == leaf.Path ? renamed : v.Key, v => v.Value);
                AssertEdited(seed, yaml, Edit.RenameKey(leaf, "renamed"), expected);
            }

            var sequences = root.DescendantsAndSelf().Where(n => n.IsSequence).ToList();
            if (sequences.Count > 0)
            {
                var sequence = sequences[seed % sequences.Count];
                var expected = new Dictionary<string, string>(yaml.Values) { [$"{sequence.Path}[{sequence.Count}].name"] = "it's" };
                AssertEdited(seed, yaml, Edit.Append(sequence, NodeValue.Mapping(("name", "it's"))), expected);
            }
        }
    }

    private static string AssertEdited(int seed, RandomYaml yaml, Edit edit, Dictionary<string, string> expected)
    {
        var splices = YamlEditor.Write(edit);
        Assert.True(splices is not null, Describe(seed, yaml.Text, $"{edit.Kind} {edit.Node.Path} cannot be written"));
        var text = TextEdit.Apply(yaml.Text, splices);
        var file = YamlReader.Read(new Source("t", text));
        Assert.True(file.Problems.Count == 0, Describe(seed, yaml.Text, $"{edit.Kind} {edit.Node.Path} gives\n{text}\n{string.Join('\n', file.Problems.Select(p => p.Message))}"));
        Assert.True(SameValues(expected, ValuesOf(file.Documents[0].Root)), Describe(seed, yaml.Text, $"{edit.Kind} {edit.Node.Path} gives\n{text}"));
        Assert.True(text.EndsWith('\n') || !yaml.Text.EndsWith('\n'), Describe(seed, yaml.Text, $"{edit.Kind} {edit.Node.Path} gives\n{text}<end>"));
        Assert.Equal(yaml.Text.Contains("\r\n", StringComparison.Ordinal) && text.Contains('\n', StringComparison.Ordinal), text.Contains("\r\n", StringComparison.Ordinal));
        Assert.DoesNotMatch("[^\r]\n.*\r\n", text);
        Assert.Equal(expected.Count, OracleValues(text));
        return text;
    }

    private static List<Node> ScalarsOf(RandomYaml yaml) =>
        [.. YamlReader.Read(new Source("t", yaml.Text)).Documents[0].Root.DescendantsAndSelf().Where(n => n.Kind == NodeKind.Scalar)];

    private static Dictionary<string, string> ValuesOf(Node root) =>
        root.DescendantsAndSelf().Where(n => n.Kind == NodeKind.Scalar && !n.IsNull).ToDictionary(n => n.Path, n => n.Text!);

    private static bool SameValues(Dictionary<string, string> left, Dictionary<string, string> right) =>
        left.Count == right.Count && left.All(v => right.TryGetValue(v.Key, out var other) && other == v.Value);

    private static int CommentsOf(string text) => YamlReader.Read(new Source("t", text)).Documents[0].Comments.Count;

    // What YamlDotNet's own object model makes of a text.
    private static int OracleValues(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var root = stream.Documents[0].RootNode;
        return root.AllNodes.OfType<YamlScalarNode>().Count(n => n.Value is not null)
            - root.AllNodes.OfType<YamlMappingNode>().Sum(m => m.Children.Count);
    }

    private static string ReadAlone(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return ((YamlScalarNode)stream.Documents[0].RootNode).Value!;
    }

    private static string Describe(int seed, string text, string more) => $"seed {seed}:\n{text}\n{more}";
}
