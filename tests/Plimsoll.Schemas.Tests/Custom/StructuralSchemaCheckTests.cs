using Plimsoll.Manifests;
using Plimsoll.Schemas.Custom;

namespace Plimsoll.Schemas.Tests.Custom;

public sealed class StructuralSchemaCheckTests
{
    [Theory]
    [InlineData(ValidDefinitions.Certificate)]
    [InlineData(ValidDefinitions.Monitor)]
    [InlineData(ValidDefinitions.Legacy)]
    public void Valid_definitions_have_no_mistakes(string definition) => Assert.Empty(MistakesOf(Given.Manifest(definition)));

    [Theory]
    [InlineData("{}", "spec has no type")]
    [InlineData("{type: strng}", "spec has the unknown type 'strng'")]
    [InlineData("{type: 'null'}", "spec has the unknown type 'null'")]
    [InlineData("{type: array}", "spec is an array without items")]
    [InlineData("{type: array, items: [{type: string}]}", "spec has a list of schemas as items")]
    [InlineData("{type: array, items: {description: x}}", "spec[] has no type")]
    [InlineData("{type: object, additionalProperties: {}}", "spec.* has no type")]
    [InlineData("{type: object, properties: {a: {type: object, properties: {b: {}}}}}", "spec.a.b has no type")]
    [InlineData("{type: object, properties: {a: {type: string}}, additionalProperties: false}", "spec has both properties and additionalProperties")]
    [InlineData("{type: array, items: {type: string}, uniqueItems: true}", "spec has uniqueItems, which the API server does not take")]
    [InlineData("{type: string, $ref: '#/definitions/a'}", "spec has $ref, which the API server does not take")]
    [InlineData("{type: object, patternProperties: {a: {type: string}}}", "spec has patternProperties, which the API server does not take")]
    [InlineData("{type: object, definitions: {a: {type: string}}}", "spec has definitions, which the API server does not take")]
    [InlineData("{type: string, pattern: '^(?!a).*$'}", "the pattern of spec has a lookahead, which Go does not know")]
    [InlineData("{type: string, x-kubernetes-preserve-unknown-fields: false}", "x-kubernetes-preserve-unknown-fields of spec is false")]
    [InlineData("{x-kubernetes-int-or-string: true, x-kubernetes-preserve-unknown-fields: true}", "spec has both x-kubernetes-int-or-string and x-kubernetes-preserve-unknown-fields")]
    [InlineData("{type: string, anyOf: [{type: string}]}", "anyOf of spec has type")]
    [InlineData("{x-kubernetes-int-or-string: true, anyOf: [{type: string}, {type: integer}]}", "anyOf of spec has type|anyOf of spec has type")]
    [InlineData("{type: string, not: {description: x, nullable: true, default: a}}", "not of spec has description|not of spec has nullable|not of spec has default")]
    [InlineData("{type: object, properties: {a: {type: string}}, oneOf: [{properties: {b: {minLength: 1}}}]}", "oneOf of spec speaks of b, which spec does not describe")]
    [InlineData("{type: object, allOf: [{additionalProperties: {minLength: 1}}]}", "allOf of spec has additionalProperties")]
    [InlineData("{type: array, items: {type: string}, x-kubernetes-list-type: bag}", "x-kubernetes-list-type of spec is 'bag'")]
    [InlineData("{type: string, x-kubernetes-list-type: set}", "spec has x-kubernetes-list-type and is of type 'string'")]
    [InlineData("{type: array, items: {type: object, properties: {a: {type: string}}}, x-kubernetes-list-type: map}", "the map spec has no x-kubernetes-list-map-keys")]
    [InlineData("{type: array, items: {type: string}, x-kubernetes-list-map-keys: [a]}", "spec has x-kubernetes-list-map-keys and is no map")]
    [InlineData("{type: array, items: {type: string}, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a]}", "the items of the map spec are of type 'string'")]
    [InlineData("{type: array, items: {type: object, properties: {a: {type: string}}}, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [b]}", "the key 'b' of the map spec is no property of its items")]
    [InlineData("{type: array, items: {type: object, properties: {a: {type: string}}}, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a]}", "the key 'a' of the map spec is neither required in its items nor has a default")]
    [InlineData("{type: array, items: {type: object, required: [a], properties: {a: {type: string}}}, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a, a]}", "the map spec has the key 'a' twice")]
    [InlineData("{type: array, items: {type: object, properties: {a: {type: string}}}, x-kubernetes-list-type: set}", "the items of the set spec are objects that can be merged")]
    [InlineData("{type: string, x-kubernetes-map-type: atomic}", "spec has x-kubernetes-map-type and is of type 'string'")]
    [InlineData("{type: object, x-kubernetes-embedded-resource: true}", "spec has x-kubernetes-embedded-resource and no properties")]
    public void A_schema_that_is_not_structural_is_refused(string spec, string expected) =>
        Assert.Equal(expected, MistakesOf(Given.DefinitionOfSpec(spec)));

    [Theory]
    [InlineData("{type: string}", "the schema of the whole object has type 'string'")]
    [InlineData("{properties: {spec: {type: string}}}", "the schema has no type")]
    [InlineData("{type: object, additionalProperties: true}", "additionalProperties cannot stand at the root of a schema")]
    [InlineData("{type: object, nullable: true}", "the whole object cannot be nullable")]
    [InlineData("{type: object, properties: {kind: {type: integer}}}", "kind of the schema has type 'integer'")]
    [InlineData("{type: object, properties: {kind: {type: string, default: Widget}}}", "kind has a default")]
    [InlineData("{type: object, properties: {metadata: {type: object, properties: {labels: {type: object}}}}}", "metadata.labels is described; only name and generateName may be restricted")]
    [InlineData("{type: object, properties: {metadata: {type: object, required: [name]}}}", "metadata has required; only its name and generateName may be restricted")]
    public void The_root_has_rules_of_its_own(string schema, string expected) => Assert.Equal(expected, MistakesOf(Given.Definition(schema)));

    [Theory]
    [InlineData("name: certificates.certs.example.com", "name: certs.example.com", "the definition is called 'certs.example.com', not 'certificates.certs.example.com' after spec.names.plural and spec.group")]
    [InlineData("singular: certificate", "singular: Certificate", "spec.names.singular 'Certificate' is no valid name")]
    [InlineData("listKind: CertificateList", "listKind: Certificate", "spec.names.listKind is the same as spec.names.kind")]
    [InlineData("shortNames: [cert, certs]", "shortNames: [Cert]", "spec.names.shortNames 'Cert' is no valid name")]
    [InlineData("scope: Namespaced", "scope: namespaced", "spec.scope is 'namespaced'")]
    [InlineData("name: v1alpha1", "name: v1", "two versions in spec.versions are called 'v1'")]
    [InlineData("name: v1alpha1", "name: V1", "the version name 'V1' is not valid")]
    [InlineData("storage: false", "storage: true", "more than one version in spec.versions has storage: true")]
    [InlineData("storage: true", "storage: false", "no version in spec.versions has storage: true")]
    [InlineData("scope: Namespaced", "scope: Namespaced\n  preserveUnknownFields: true", "spec.preserveUnknownFields cannot be true any more")]
    [InlineData("openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}", "{}", "version v1alpha1 has no schema")]
    public void Names_and_versions_have_to_fit(string text, string replacement, string expected)
    {
        var definition = ValidDefinitions.Certificate.Replace(text, replacement, StringComparison.Ordinal);
        Assert.Equal(expected, MistakesOf(Given.Manifest(definition)));
    }

    [Fact]
    public void What_a_template_fills_in_is_no_mistake()
    {
        const string Definition = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: "{{ .Values.plural }}.example.com"}
            spec:
              group: "{{ .Values.group }}"
              scope: "{{ .Values.scope }}"
              names: {kind: "{{ .Values.kind }}", plural: "{{ .Values.plural }}"}
              versions: "{{ .Values.versions }}"
            """;
        _ = MistakesOf(Given.Manifest(Definition));
    }

    [Fact]
    public void A_mistake_in_a_text_that_versions_share_is_told_once()
    {
        const string Spec = "{type: object, properties: {a: &a {type: object, properties: {x: {}}}, b: *a}}";
        Assert.Equal("spec.a.x has no type|spec.b.x has no type", MistakesOf(Given.DefinitionOfSpec(Spec)));
        var twice = Given.Manifest(ValidDefinitions.Certificate
            .Replace("openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}", "openAPIV3Schema: *s", StringComparison.Ordinal)
            .Replace("openAPIV3Schema:\n", "openAPIV3Schema: &s\n", StringComparison.Ordinal)
            .Replace("secretName: {type: string}", "secretName: {}", StringComparison.Ordinal));
        Assert.Equal("spec.secretName has no type", MistakesOf(twice));
    }

    [Fact]
    public void Defaults_come_with_what_they_have_to_follow()
    {
        var defaults = StructuralSchemaCheck.Defaults(Given.Manifest(ValidDefinitions.Monitor));
        Assert.Equal(
            ["1: integer -2147483648..2147483647", "TCP: string", @"{}: object{*: string /^[a-z]+\z/}"],
            defaults.Select(d => $"{d.Default.Text ?? "{}"}: {SchemaText.Of(d.Schema)}"));
    }

    private static string MistakesOf(Manifest definition) => string.Join('|', StructuralSchemaCheck.Find(definition).Select(m => m.Message));
}
