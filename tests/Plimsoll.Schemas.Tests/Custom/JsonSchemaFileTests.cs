using Plimsoll.Schemas.Custom;

namespace Plimsoll.Schemas.Tests.Custom;

public sealed class JsonSchemaFileTests
{
    [Theory]
    [InlineData("schemas/certs.example.com/certificate_v1.json", "certs.example.com/v1", "certificate")]
    [InlineData(@"schemas\certs.example.com\certificate_v1beta1.json", "certs.example.com/v1beta1", "certificate")]
    [InlineData("certs.example.com_certificate_v1.json", "certs.example.com/v1", "certificate")]
    [InlineData("certificate-certs-v1.json", "certs/v1", "certificate")]
    [InlineData("certificate-cert-manager-v1.json", "cert-manager/v1", "certificate")]
    [InlineData("certificate-certs.example.com-v1.json", "certs.example.com/v1", "certificate")]
    [InlineData("master-standalone/pod-v1.json", "v1", "pod")]
    [InlineData("certificate_v1.json", null, null)]
    [InlineData("devbox.json", null, null)]
    [InlineData("my-notes.json", null, null)]
    [InlineData("", null, null)]
    public void The_name_tells_the_kind(string name, string? apiVersion, string? kind)
    {
        var read = JsonSchemaFile.Read(name, Given.Root("{}"));
        Assert.Equal((apiVersion, kind), (read?.ApiVersion, read?.Kind));
    }

    [Theory]
    [InlineData("""{"x-kubernetes-group-version-kind": [{"group": "example.com", "kind": "Widget", "version": "v2"}]}""")]
    [InlineData("""{"properties": {"apiVersion": {"type": ["string", "null"], "enum": ["example.com/v2"]}, "kind": {"const": "Widget"}}}""")]
    public void What_the_file_holds_tells_it_better(string json)
    {
        var read = JsonSchemaFile.Read("other.example.com/thing_v1.json", Given.Root(json));
        Assert.Equal(("example.com/v2", "Widget"), (read?.ApiVersion, read?.Kind));
    }

    [Theory]
    [InlineData("""{"type": ["string", "null"]}""", "string?")]
    [InlineData("""{"const": "a"}""", "any(a)")]
    [InlineData("""{"enum": ["a", null]}""", "any?(a)")]
    [InlineData("""{"type": "object"}""", "object{*}")]
    [InlineData("""{"type": "object", "properties": {"a": {}}}""", "object{a: any}")]
    [InlineData("""{"type": "object", "properties": {"a": {}}, "additionalProperties": {"type": "string"}}""", "object{a: any, *}")]
    [InlineData("""{"type": "object", "properties": {"a": {}}, "patternProperties": {"^x": {}}}""", "object{a: any, *}")]
    [InlineData("""{"type": "object", "properties": {"a": {}}, "allOf": [{"properties": {"b": {}}}]}""", "object{a: any, *} allOf(any{b: any, *})")]
    [InlineData("""{"type": "object", "properties": {"a": {}}, "allOf": [{}], "additionalProperties": false}""", "object{a: any} allOf(any)")]
    [InlineData("""{"type": "array", "uniqueItems": true, "items": {"type": "string"}}""", "array[string] set")]
    [InlineData("""{"oneOf": [{"type": "string"}, {"type": "integer"}]}""", "string|integer")]
    [InlineData("""{"$ref": "#/definitions/name"}""", "string length 1..")]
    [InlineData("""{"$ref": "#/$defs/a~1b"}""", "boolean")]
    [InlineData("""{"$ref": "#/definitions/list"}""", "array[any]")]
    [InlineData("""{"$ref": "#/definitions/loop"}""", "any")]
    [InlineData("""{"$ref": "#/definitions/missing"}""", "any")]
    [InlineData("""{"$ref": "https://example.com/x.json"}""", "any")]
    [InlineData("true", "any")]
    public void A_schema_is_read_as_JSON_Schema(string schema, string expected)
    {
        var root = Given.Root($$$"""
            {
              "definitions": {
                "name": {"type": "string", "minLength": 1},
                "list": {"type": "array", "items": {"$ref": "#/definitions/list"}},
                "loop": {"$ref": "#/definitions/loop"}
              },
              "$defs": {"a/b": {"type": "boolean"}},
              "type": "object",
              "properties": { "spec": {{{schema}}} }
            }
            """);
        var kind = JsonSchemaFile.Read("example.com/widget_v1.json", root)!;
        Assert.Equal(expected, SchemaText.Of(kind.Schema.Fields["spec"]!.Schema));
    }

    [Fact]
    public void A_type_may_hold_itself_without_end()
    {
        var root = Given.Root("""
            {
              "$ref": "#/definitions/node",
              "definitions": {"node": {"type": "object", "properties": {"child": {"$ref": "#/definitions/node"}, "twice": {"allOf": [{"$ref": "#/definitions/node"}, {"$ref": "#/definitions/node"}]}}}}
            }
            """);
        var schema = JsonSchemaFile.Read("example.com/widget_v1.json", root)!.Schema;
        for (var i = 0; i < 1000; i++)
            schema = schema.Fields["child"]!.Schema;
        Assert.False(schema.IsOpen);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{\"type\": 7, \"properties\": []}")]
    public void A_broken_file_asks_for_nothing(string json) =>
        Assert.True(JsonSchemaFile.Read("example.com/widget_v1.json", Given.Root(json))!.Schema.IsOpen);
}
