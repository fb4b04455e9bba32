using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Testing;

namespace Plimsoll.Schemas.Tests.Oracle;

/// <summary>NJsonSchema's validator over the definitions of one version of Kubernetes.</summary>
/// <remarks>
/// The definitions are those of the API's own document when PLIMSOLL_OPENAPI names a folder with kubernetes-1.NN.json files; else
/// they are made of the catalogue's text table. What differs on purpose is taken out here, once: Quantity takes numbers, IntOrString
/// takes both, RawExtension and the JSON types take anything, dates and base64 are texts, `status` is not looked at.
/// </remarks>
internal sealed class JsonSchemaOracle
{
    private static readonly Lazy<JsonSchemaOracle> Shared = new(() => new JsonSchemaOracle());

    private static readonly Dictionary<string, string[]?> Replaced = new()
    {
        ["api.resource.Quantity"] = ["string", "number"],
        ["util.intstr.IntOrString"] = ["string", "integer"],
        ["meta.v1.Time"] = ["string"],
        ["meta.v1.MicroTime"] = ["string"],
        ["meta.v1.FieldsV1"] = ["object"],
        ["runtime.RawExtension"] = ["object"],
        ["apiextensions.v1.JSON"] = null,
        ["apiextensions.v1.JSONSchemaPropsOrArray"] = null,
        ["apiextensions.v1.JSONSchemaPropsOrBool"] = null,
        ["apiextensions.v1.JSONSchemaPropsOrStringArray"] = null,
    };

    private readonly JsonSchema _root;
    private readonly Dictionary<(string ApiVersion, string Kind), string> _kinds = [];
    private readonly JsonSchemaValidatorSettings _settings = new() { FormatValidators = [] };

    private JsonSchemaOracle()
    {
        var table = File.ReadAllLines(Repository.PathOf("src", "Plimsoll.Schemas", "Catalogue", "kubernetes.txt"));
        var definitions = new JsonObject();
        var section = "";
        foreach (var line in table.Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] != ' ')
            {
                section = line;
                continue;
            }

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isOver = words[^1][0] == '@' && !words[^1].EndsWith("..", StringComparison.Ordinal);
            if (section == "kinds" && !isOver)
                _kinds[(words[0], words[1])] = words[2];
            else if (section.StartsWith("type ", StringComparison.Ordinal) && !isOver)
                AddFact(Definition(definitions, section[5..]), words, definitions);
        }

        if (Environment.GetEnvironmentVariable("PLIMSOLL_OPENAPI") is { Length: > 0 } folder)
            definitions = FromOpenApi(Path.Combine(folder, $"kubernetes-1.{ApiCatalogue.Kubernetes.KnownVersions.Newest}.json"));
        _root = JsonSchema.FromJsonAsync(new JsonObject { ["definitions"] = definitions }.ToJsonString()).GetAwaiter().GetResult();
    }

    public static JsonSchemaOracle Instance => Shared.Value;

    /// <summary>What NJsonSchema finds wrong with an object; null for a kind that the newest version does not have.</summary>
    public IReadOnlyList<string>? Validate(JsonNode document)
    {
        var (apiVersion, kind) = (Text(document["apiVersion"]), Text(document["kind"]));
        if (!_kinds.TryGetValue((apiVersion, kind), out var type))
            return null;
        return [.. _root.Definitions[type].Validate(document.ToJsonString(), _settings).SelectMany(Leaves).Select(e => $"{e.Kind} {e.Path}")];
    }

    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error is ChildSchemaValidationError parent
        ? parent.Errors.SelectMany(e => e.Value).SelectMany(Leaves)
        : [error];

    private static string Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : "";

    // The names are shortened as in the table, and values that are written otherwise than their type says are set right.
    private static JsonObject FromOpenApi(string path)
    {
        var text = File.ReadAllText(path);
        foreach (var package in (string[])["io.k8s.apiextensions-apiserver.pkg.apis.", "io.k8s.kube-aggregator.pkg.apis.", "io.k8s.apimachinery.pkg.apis.", "io.k8s.apimachinery.pkg.", "io.k8s.api."])
            text = text.Replace("\"" + package, "\"", StringComparison.Ordinal).Replace("/" + package, "/", StringComparison.Ordinal);
        var definitions = (JsonObject)JsonNode.Parse(text)!["definitions"]!.DeepClone();
        foreach (var (name, type) in Replaced)
            definitions[name] = type is null ? [] : new JsonObject { ["type"] = new JsonArray([.. type.Select(t => JsonValue.Create(t))]) };
        return definitions;
    }

    private static JsonObject Definition(JsonObject definitions, string name)
    {
        if (definitions[name] is not JsonObject definition)
            definitions[name] = definition = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject() };
        return definition;
    }

    private static void AddFact(JsonObject definition, string[] words, JsonObject definitions)
    {
        var properties = (JsonObject)definition["properties"]!;
        if (words[1] == "required")
        {
            if (definition["required"] is not JsonArray required)
                definition["required"] = required = [];
            required.Add(words[0]);
        }
        else if (words[1] is not ("list-keys" or "list-set"))
        {
            properties[words[0]] = TypeOf(words[1], definitions);
        }
    }

    private static JsonObject TypeOf(string type, JsonObject definitions) => type switch
    {
        ['[', .. var item, ']'] => new JsonObject { ["type"] = "array", ["items"] = TypeOf(item, definitions) },
        ['{', .. var value, '}'] => new JsonObject { ["type"] = "object", ["additionalProperties"] = TypeOf(value, definitions) },
        "string" or "byte" or "date-time" => new JsonObject { ["type"] = "string" },
        "int32" or "int64" => new JsonObject { ["type"] = "integer" },
        "double" => new JsonObject { ["type"] = "number" },
        "boolean" => new JsonObject { ["type"] = "boolean" },
        "object" => new JsonObject { ["type"] = "object" },
        "any" => [],
        "quantity" => new JsonObject { ["type"] = new JsonArray("string", "number") },
        "int-or-string" => new JsonObject { ["type"] = new JsonArray("string", "integer") },
        _ => Reference(type, definitions),
    };

    private static JsonObject Reference(string type, JsonObject definitions)
    {
        Definition(definitions, type);
        return new JsonObject { ["$ref"] = $"#/definitions/{type}" };
    }
}
