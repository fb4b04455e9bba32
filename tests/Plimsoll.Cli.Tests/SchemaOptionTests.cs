namespace Plimsoll.Cli.Tests;

/// <summary>What objects are held against: versions of Kubernetes and custom kinds.</summary>
public sealed class SchemaOptionTests
{
    private const string Widget = "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {sise: 3}\n";

    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: widgets.example.com}
        spec:
          group: example.com
          scope: Namespaced
          names: {plural: widgets, kind: Widget}
          versions:
            - name: v1
              served: true
              storage: true
              schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}
        """;

    private const string JsonSchema = """
        {"type": "object", "properties": {"apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": "object"},
         "spec": {"type": "object", "properties": {"size": {"type": "integer"}}, "additionalProperties": false}}}
        """;

    private const string NewField = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: a\n      image: a:1\n      restartPolicyRules: []\n";

    [Theory]
    [InlineData("latest", 0)]
    [InlineData("1.34", 0)]
    [InlineData("1.34..1.36", 0)]
    [InlineData("1.33", 1)]
    [InlineData("1.28..1.36", 1)]
    public void Fields_are_held_against_the_versions_that_are_meant(string versions, int exitCode)
    {
        using var place = new Workplace();
        place.Write("pod.yaml", NewField);
        var result = place.Run("lint", "pod.yaml", "--kubernetes", versions, "--rule", "field-not-in-version");
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        Assert.Equal(exitCode == 1, result.Output.Contains("'restartPolicyRules' exists since 1.34", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.99", "plimsoll: --kubernetes 1.99: ")]
    [InlineData("1.27", "plimsoll: --kubernetes 1.27: the versions 1.28..")]
    [InlineData("new", "plimsoll: --kubernetes new: write a version such as 1.31, a range such as 1.29..1.34, or latest\n")]
    [InlineData("1.34..1.29", "plimsoll: --kubernetes 1.34..1.29: write a version")]
    public void A_version_that_is_not_known_is_a_wrong_command(string versions, string error)
    {
        using var place = new Workplace();
        place.Write("pod.yaml", NewField);
        var result = place.Run("lint", "pod.yaml", "--kubernetes", versions);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(error, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crd.yaml", Definition, "crd.yaml")]
    [InlineData("crds/crd.yaml", Definition, "crds")]
    [InlineData("schemas/example.com/widget_v1.json", JsonSchema, "schemas")]
    [InlineData("schemas/example.com/widget_v1.json", JsonSchema, "schemas/example.com/widget_v1.json")]
    public void Custom_kinds_are_checked_when_they_are_given(string file, string text, string path)
    {
        using var place = new Workplace();
        place.Write(file, text);
        place.Write("app/widget.yaml", Widget);
        var result = place.Run("lint", "app", "--schema", path);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("Widget 'a', spec: there is no field 'sise'", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown-kind", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Custom_kinds_are_checked_when_the_input_defines_them()
    {
        using var place = new Workplace();
        place.Write("app/crd.yaml", Definition);
        place.Write("app/widget.yaml", Widget);
        Assert.Contains("there is no field 'sise'", place.Run("lint", "app").Output, StringComparison.Ordinal);
        place.Run("fix", "app");
        Assert.Equal(Widget.Replace("sise", "size", StringComparison.Ordinal), place.Read("app/widget.yaml"));
    }

    [Theory]
    [InlineData("error", 1, "error[unknown-kind]")]
    [InlineData("note", 0, "info[unknown-kind]")]
    [InlineData("ignore", 0, "no findings")]
    public void Custom_kinds_that_nobody_knows_are_told_as_asked_for(string policy, int exitCode, string output)
    {
        using var place = new Workplace();
        place.Write("one.yaml", Widget + "---\n" + Widget.Replace("name: a", "name: b", StringComparison.Ordinal));
        place.Write("two.yaml", Widget.Replace("name: a", "name: c", StringComparison.Ordinal));
        var result = place.Run("lint", ".", "--missing-schemas", policy);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        Assert.Contains(output, result.Output, StringComparison.Ordinal);
        Assert.Equal(policy == "ignore" ? 0 : 1, result.Output.Split("(3 objects)").Length - 1);
    }

    [Theory]
    [InlineData("nowhere", "plimsoll: --schema nowhere: there is no such file or folder\n")]
    [InlineData("app", "plimsoll: --schema app: no definitions of custom kinds in it\n")]
    [InlineData("broken.yaml", "plimsoll: --schema broken.yaml:1: ")]
    public void A_schema_that_cannot_be_read_is_a_wrong_command(string path, string error)
    {
        using var place = new Workplace();
        place.Write("app/widget.yaml", Widget);
        place.Write("broken.yaml", "a: [b\n");
        var result = place.Run("lint", "app", "--schema", path);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(error, result.Error, StringComparison.Ordinal);
    }
}
