using Plimsoll.Manifests;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.Custom;

namespace Plimsoll.Schemas.Tests.Custom;

public sealed class CustomResourceDefinitionTests
{
    [Fact]
    public void Every_version_is_a_kind_of_its_own()
    {
        var kinds = CustomResourceDefinition.KindsOf(Given.Manifest(ValidDefinitions.Certificate));
        Assert.Equal(["certs.example.com/v1", "certs.example.com/v1alpha1"], kinds.Select(k => k.ApiVersion));
        Assert.All(kinds, k => Assert.True(k is { Kind: "Certificate", IsNamespaced: true }));
        Assert.Equal("object{apiVersion: string, kind: string, metadata: meta.v1.ObjectMeta, *}", SchemaText.Of(kinds[1].Schema));
    }

    [Fact]
    public void Objects_are_closed_and_know_their_metadata()
    {
        var schema = CustomResourceDefinition.KindsOf(Given.Manifest(ValidDefinitions.Certificate))[0].Schema;
        Assert.Equal(
            "object{apiVersion: string, kind: string, metadata: meta.v1.ObjectMeta, "
            + "spec!: object{dnsNames: array[string], duration: string, revisionHistoryLimit: integer 1..2147483647, "
            + "issuerRef!: object{group: string, kind: string = Issuer, name!: string}, "
            + "privateKey: object{algorithm: string(RSA ECDSA Ed25519), size: integer}, secretName!: string, "
            + "secretTemplate: object{annotations: object{*: string}}, ca: string<byte>}, "
            + "status: object{notAfter: string<date-time>, conditions: array[object{status!: string(True False Unknown), type!: string}] by type}}",
            SchemaText.Of(schema));
    }

    [Fact]
    public void What_is_asked_of_names_is_asked_in_addition()
    {
        var schema = CustomResourceDefinition.KindsOf(Given.Manifest(ValidDefinitions.Monitor))[0].Schema;
        Assert.Equal("any{metadata: object{name: string length ..40, *}, *}", SchemaText.Of(schema.Rules!.AllOf.Single()));
    }

    [Fact]
    public void Before_v1_one_schema_serves_all_versions_and_unknown_fields_are_kept()
    {
        var kind = CustomResourceDefinition.KindsOf(Given.Manifest(ValidDefinitions.Legacy)).Single();
        Assert.Equal(("stable.example.com/v1", false), (kind.ApiVersion, kind.IsNamespaced));
        Assert.StartsWith("any{cronSpec: string /", SchemaText.Of(kind.Schema.Fields["spec"]!.Schema), StringComparison.Ordinal);
        Assert.True(kind.Schema.IsOpen && kind.Schema.Fields["spec"]!.Schema.IsOpen);

        var pruning = Given.Manifest(ValidDefinitions.Legacy.Replace("  version: v1", "  version: v1\n  preserveUnknownFields: false", StringComparison.Ordinal));
        Assert.False(CustomResourceDefinition.KindsOf(pruning).Single().Schema.IsOpen);
    }

    [Theory]
    [InlineData("schema:", "schema: {{ .Values.schema }}")]
    [InlineData("openAPIV3Schema:", "other:")]
    [InlineData("type: object", "type: object\n            {{ include \"x\" . }}: 1")]
    public void What_is_not_known_is_open(string text, string replacement)
    {
        const string Definition = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Widget, plural: widgets}
              versions:
              - name: v1
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
            """;
        var written = Definition.Replace(text, replacement, StringComparison.Ordinal);
        foreach (var kind in Manifestations(written).SelectMany(CustomResourceDefinition.KindsOf))
            Assert.NotNull(kind.Schema.Fields["metadata"]);
    }

    [Fact]
    public void A_patch_defines_nothing()
    {
        var patch = Given.Manifest(ValidDefinitions.Certificate).AsPartial();
        Assert.Empty(CustomResourceDefinition.KindsOf(patch));
        Assert.Empty(StructuralSchemaCheck.Find(patch));
    }

    [Fact]
    public void No_damage_makes_reading_or_checking_throw()
    {
        var random = new Random(11);
        foreach (var text in (string[])[ValidDefinitions.Certificate, ValidDefinitions.Monitor, ValidDefinitions.Legacy])
        {
            for (var i = 0; i < 300; i++)
            {
                var lines = text.Split('\n').ToList();
                var at = random.Next(3, lines.Count);
                lines[at] = random.Next(4) switch
                {
                    0 => "",
                    1 => lines[at].Replace("object", "array", StringComparison.Ordinal),
                    2 => lines[at].Split(':')[0] + ": 5",
                    _ => lines[at].Split(':')[0] + ": [{a: b}, 3]",
                };
                foreach (var manifest in Manifestations(string.Join('\n', lines)))
                {
                    foreach (var kind in CustomResourceDefinition.KindsOf(manifest))
                        SchemaText.Of(kind.Schema);
                    _ = StructuralSchemaCheck.Find(manifest).Count() + StructuralSchemaCheck.Defaults(manifest).Count();
                }
            }
        }
    }

    private static IReadOnlyList<Manifest> Manifestations(string text) =>
        YamlReader.Read(new Source("crd.yaml", text)).Manifests;
}
