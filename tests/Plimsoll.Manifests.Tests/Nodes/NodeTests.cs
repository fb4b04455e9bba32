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
