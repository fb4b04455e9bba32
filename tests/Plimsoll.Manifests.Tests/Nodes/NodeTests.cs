using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll.Manifests.Tests.Nodes;

public sealed class NodeTests
{
    private const string Text = """
        metadata:
          name: web
          labels: {app: web}
        spec:
          containers:
            - name: one
              ports:
          n: 5
        """;

    [Fact]
    public void A_missing_key_knows_where_it_would_stand()
    {
        var root = Read(Text);
        var missing = root["spec"]["containers"][0]["resources"]["limits"];
        Assert.True(missing.IsAbsent);
        Assert.Equal("spec.containers[0].resources.limits", missing.Path);
        Assert.Equal("one", root.Source.Slice(missing.Place));
        Assert.Equal("resources", missing.Parent.Key);
        Assert.Equal(root["spec"]["containers"][0], missing.Parent.Parent);
    }

    [Theory]
    [InlineData("name", "web", "one")]
    [InlineData("labels", null)]
    [InlineData("ports", null)]
    [InlineData("nowhere")]
    public void Nodes_under_a_key_are_found_however_deep_they_are(string key, params string?[] texts)
    {
        var root = Read(Text);
        Assert.Equal(texts ?? [null], root.DescendantsUnder(key).Select(n => n.Text));
        Assert.Equal(root.DescendantsAndSelf().Where(n => n.Key == key), root.DescendantsUnder(key));
        Assert.Empty(root["spec"]["nowhere"].DescendantsUnder(key));
    }

    [Theory]
    [InlineData("a: 1", false)]
    [InlineData("a:\nb: 1", true)]
    [InlineData("a: ''", false)]
    [InlineData("a: null", false)]
    [InlineData("a: {b: }", true)]
    [InlineData("- a\n-\n", true)]
    public void Trees_know_whether_something_is_written_as_nothing(string text, bool hasEmpty) =>
        Assert.Equal(hasEmpty, Read(text).Tree.HasEmptyScalars);

    [Fact]
    public void The_same_missing_path_is_told_apart_from_all_others()
    {
        var root = Read(Text);
        var keys = Enumerable.Range(0, 3_000).Select(i => $"k{i}").ToList();
        for (var round = 0; round < 2; round++)
        {
            foreach (var key in keys)
            {
                Assert.Equal($"nowhere.{key}.x", root["nowhere"][key]["x"].Path);
                Assert.Equal($"spec.{key}.{key}", root["spec"][key][key].Path);
            }
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1, two, 3]")]
    [InlineData("{a: 1, a: two, b: 3}")] // the first entry is hidden
    [InlineData("text")]
    public void Lists_answer_for_themselves_as_any_sequence_would(string text)
    {
        var list = Read(text).Children;
        foreach (var wanted in new[] { "1", "two", "3", "none" })
        {
            bool IsWanted(Node node) => node.Text == wanted;
            Assert.Equal(list.AsEnumerable().Any(IsWanted), list.Any(IsWanted));
            Assert.Equal(list.AsEnumerable().All(IsWanted), list.All(IsWanted));
            Assert.Equal(list.AsEnumerable().FirstOrDefault(IsWanted), list.FirstOrDefault(IsWanted));
        }
    }

    [Fact]
    public void Documents_that_are_read_one_after_the_other_keep_their_values_apart()
    {
        var roots = Enumerable.Range(0, 3_000)
            .Select(i => YamlReader.Read(new Source($"{i}", $"a: {i}\n---\nb: [\"{i}\", &x {i}, *x]\n")))
            .Select(f => f.Documents.Select(d => d.Root).ToArray())
            .ToList();
        for (var i = 0; i < roots.Count; i++)
        {
            Assert.Equal($"{i}", roots[i][0]["a"].Text);
            Assert.Equal([$"{i}", $"{i}", $"{i}"], roots[i][1]["b"].Children.Select(n => n.Text));
        }
    }

    [Fact]
    public void Characters_are_those_of_the_text()
    {
        var root = Read("""{plain: a b, quoted: "a\tb", single: 'it''s', number: 5, none: , list: [1]}""");
        foreach (var node in root.Children)
            Assert.Equal(node.Text ?? "", node.Characters.ToString());
        Assert.True(root["missing"].Characters.IsEmpty);
    }

    [Fact]
    public void A_null_is_absent_to_rules_and_still_has_its_place()
    {
        var ports = Read(Text)["spec"]["containers"][0]["ports"];
        Assert.True(ports.IsNull);
        Assert.True(ports.IsAbsent);
        Assert.Equal("ports", ports.Source.Slice(ports.Place));
        Assert.True(ports[0]["containerPort"].IsAbsent);
    }

    [Fact]
    public void What_lies_below_a_value_of_the_wrong_kind_is_unknown()
    {
        var root = Read(Text);
        Assert.True(root["spec"]["n"]["deeper"].IsUnknown);
        Assert.True(root["spec"]["n"]["deeper"]["still"].IsUnknown);
        Assert.True(root["spec"]["n"][3].IsUnknown);
        Assert.True(root["spec"]["containers"]["name"].IsUnknown);
    }

    [Fact]
    public void What_a_partial_object_lacks_is_unknown()
    {
        var file = YamlReader.Read(new Source("t", "kind: Pod\n" + Text));
        var partial = file.Manifests[0].AsPartial();
        Assert.Equal("web", partial.Name);
        Assert.True(partial.Root["spec"]["missing"].IsUnknown);
        Assert.True(partial.Root["spec"]["containers"][7].IsUnknown);
        Assert.Equal(5, partial.Root["spec"]["n"].AsInteger());
    }

    [Fact]
    public void The_default_node_is_absent_and_harmless()
    {
        Node node = default;
        Assert.True(node.IsAbsent);
        Assert.True(node["a"][0]["b"].IsAbsent);
        Assert.Equal("", node.Path);
        Assert.Null(node.Key);
        Assert.Empty(node.Children);
    }

    [Fact]
    public void Unusual_keys_are_quoted_in_paths()
    {
        var root = Read("metadata:\n  annotations:\n    a.b/c: 1\n    it's: [x]\n");
        Assert.Equal("metadata.annotations['a.b/c']", root["metadata"]["annotations"]["a.b/c"].Path);
        Assert.Equal("metadata.annotations['it''s'][0]", root["metadata"]["annotations"]["it's"][0].Path);
    }

    [Fact]
    public void Comments_belong_to_the_node_that_follows_or_shares_the_line()
    {
        var root = Read("# far away\n\n# one\n# two\na: 1 # three\nb: 2\n");
        string[] Of(Node node) => [.. node.Comments.Select(c => root.Source.Slice(c.Span))];
        Assert.Equal(["# one", "# two", "# three"], Of(root["a"]));
        Assert.Empty(Of(root["b"]));
    }

    private static Node Read(string text) => YamlReader.Read(new Source("t", text)).Documents[0].Root;
}
