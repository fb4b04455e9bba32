using Plimsoll.Schemas.Custom;

namespace Plimsoll.Schemas.Tests.Custom;

public sealed class CustomKindsTests
{
    [Fact]
    public void Kinds_of_files_are_found_whatever_their_case()
    {
        var kinds = new CustomKinds();
        kinds.AddJsonSchema("example.com/widget_v1.json", Given.Root("{}"));
        kinds.AddJsonSchema("gadget-cert-manager-v1.json", Given.Root("{}"));
        Assert.Equal(("example.com/v1", "Widget"), kinds.Find("example.com/v1", "Widget") is { } w ? (w.ApiVersion, w.Kind) : default);
        Assert.Equal(("cert-manager.io/v1", "Gadget"), kinds.Find("cert-manager.io/v1", "Gadget") is { } g ? (g.ApiVersion, g.Kind) : default);
        Assert.Null(kinds.Find("example.com/v2", "Widget"));
        Assert.Equal(["example.com/v1"], kinds.KindsNamed("Widget").Select(k => k.ApiVersion));
        Assert.Equal(2, kinds.Count);
        Assert.True(kinds.HasGroup("example.com"));
        Assert.False(kinds.HasGroup("cert-manager.io"));
    }

    [Fact]
    public void A_file_that_names_its_kind_stands_for_no_other_case()
    {
        var kinds = new CustomKinds();
        kinds.AddJsonSchema("a.json", Given.Root("{x-kubernetes-group-version-kind: [{group: example.com, kind: Widget, version: v1}]}"));
        Assert.NotNull(kinds.Find("example.com/v1", "Widget"));
        Assert.Null(kinds.Find("example.com/v1", "WIDGET"));
    }

    [Fact]
    public void A_definition_goes_before_a_file_and_the_first_before_the_next()
    {
        var kinds = new CustomKinds();
        kinds.AddJsonSchema("example.com/widget_v1.json", Given.Root("{type: object, properties: {c: {}}}"));
        kinds.Add(Given.Definition("{type: object, properties: {a: {type: string}}}"));
        kinds.Add(Given.Definition("{type: object, properties: {b: {type: string}}}"));
        Assert.NotNull(kinds.Find("example.com/v1", "Widget")!.Schema.Fields["a"]);
        Assert.NotNull(kinds.KindsNamed("Widget").Single().Schema.Fields["a"]);
        Assert.Null(kinds.Find("example.com/v1", "widget")!.Schema.Fields["a"]);
    }

    [Fact]
    public void Other_objects_add_nothing()
    {
        var kinds = new CustomKinds();
        kinds.Add(Given.Manifest("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"));
        Assert.Equal(0, kinds.Count);
        Assert.Null(kinds.Find("v1", "ConfigMap"));
    }
}
