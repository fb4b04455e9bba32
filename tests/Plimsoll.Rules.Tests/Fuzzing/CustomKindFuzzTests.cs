using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Plimsoll.Schemas.Checking;
using Plimsoll.Schemas.Custom;
using Plimsoll.Testing;
using Xunit.Abstractions;

namespace Plimsoll.Rules.Tests.Fuzzing;

/// <summary>Whatever a definition of a custom kind or a JSON Schema says, it is compiled, and objects can be held against it.</summary>
public sealed class CustomKindFuzzTests(ITestOutputHelper output)
{
    private const int ShortRun = 1_000;

    private const string Definition =
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: apps.example.com
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: App, plural: apps, singular: app, listKind: AppList}
          versions:
            - name: v1
              served: true
              storage: true
              schema:
                openAPIV3Schema:
                  type: object
                  required: [spec]
                  properties:
                    spec:
                      type: object
                      required: [image, ports]
                      properties:
                        image: {type: string, pattern: "^[a-z0-9./-]+(:[\\w.-]+)?$", minLength: 1, maxLength: 255}
                        replicas: {type: integer, format: int32, minimum: 0, maximum: 10, default: 1, multipleOf: 1}
                        mode: {type: string, enum: [Fast, Safe, ""]}
                        labels: {type: object, additionalProperties: {type: string}, maxProperties: 4}
                        port: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}
                        free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                        ports:
                          type: array
                          x-kubernetes-list-type: map
                          x-kubernetes-list-map-keys: [name]
                          items:
                            type: object
                            required: [name]
                            properties: {name: {type: string}, number: {type: integer, exclusiveMinimum: true, minimum: 0}}
                        pod: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}
                      oneOf: [{required: [image]}, {not: {required: [mode]}}]
        """;

    private const string Object =
        """
        apiVersion: example.com/v1
        kind: App
        metadata: {name: web}
        spec:
          image: nginx:1.27
          replicas: 2
          mode: Fast
          labels: {a: b}
          port: http
          free: {x: [1, 2]}
          ports: [{name: http, number: 80}, {name: admin}]
          pod: {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a}]}}
        """;

    private const string JsonSchema =
        """
        {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "required": ["spec"], "definitions": {"size": {"type": "integer", "minimum": 1}},
         "x-kubernetes-group-version-kind": [{"group": "example.com", "version": "v1", "kind": "App"}],
         "properties": {"apiVersion": {"const": "example.com/v1"}, "kind": {"enum": ["App"]},
          "spec": {"type": ["object", "null"], "additionalProperties": false, "patternProperties": {"^x-": {}},
           "properties": {"image": {"type": "string", "format": "uri"}, "replicas": {"$ref": "#/definitions/size"}, "ports": {"type": "array", "items": {"$ref": "#"}, "uniqueItems": true}}}}}
        """;

    private static readonly RuleSet Rules = Lint.Rules(Profile.All);

    [Fact]
    public void No_definition_breaks_it() => output.WriteLine(FuzzRun.Of([$"{Definition}\n---\n{Object}", Definition, $"{Object}\n---\n{JsonSchema}", JsonSchema], ShortRun, Compile));

    private static void Compile(string text)
    {
        var kinds = new CustomKinds();
        var file = YamlReader.Read(new Source("definition.yaml", text));
        foreach (var manifest in file.Manifests)
            kinds.Add(manifest);
        foreach (var document in file.Documents)
            kinds.AddJsonSchema("app-example-v1.json", document.Root);
        var schemas = SchemaSet.Newest with { Custom = kinds };
        foreach (var judged in new[] { text, Object })
        {
            var result = Lint.Run(judged, Rules, schemas);
            Assert.True(result.Failures.Count == 0, string.Join("\n\n", result.Failures.Select(f => $"{f.Rule.Name}: {f.Exception}")));
        }
    }
}
