using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.Custom;

namespace Plimsoll.Schemas.Tests.Custom;

/// <summary>Reads the texts that tests are given.</summary>
internal static class Given
{
    public static Manifest Manifest(string yaml) => YamlReader.Read(new Source("crd.yaml", yaml)).Manifests.Single();

    public static Node Root(string text) => YamlReader.Read(new Source("schema.json", text)).Documents.Single().Root;

    /// <summary>A definition of the kind Widget with one version, whose schema of the whole object is given.</summary>
    public static Manifest Definition(string rootSchema) => Manifest(
        $"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: widgets.example.com
        spec:
          group: example.com
          scope: Namespaced
          names: {"{"} kind: Widget, plural: widgets {"}"}
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
        {Indented(rootSchema, 8)}
        """);

    /// <summary>The same with the schema of <c>spec</c> only.</summary>
    public static Manifest DefinitionOfSpec(string specSchema) => Definition(
        $"""
        type: object
        properties:
          spec:
        {Indented(specSchema, 4)}
        """);

    /// <summary>How <c>spec</c> of such a definition is read.</summary>
    public static string SpecOf(string specSchema) => SchemaText.Of(CustomResourceDefinition.KindsOf(DefinitionOfSpec(specSchema)).Single().Schema.Fields["spec"]!.Schema);

    private static string Indented(string text, int spaces) => string.Join('\n', text.Split('\n').Select(l => new string(' ', spaces) + l));
}
