using System.Text.Json;
using NJsonSchema;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Importer;

/// <summary>The facts of an OpenAPI 2 document, as a cluster serves it under <c>/openapi/v2</c>.</summary>
internal sealed class OpenApiDocument
{
    // Longest first: what is left of a definition's name is short and still unique.
    private static readonly string[] Packages =
    [
        "io.k8s.apiextensions-apiserver.pkg.apis.", "io.k8s.kube-aggregator.pkg.apis.", "io.k8s.apimachinery.pkg.apis.",
        "io.k8s.apimachinery.pkg.", "io.k8s.api.",
    ];

    // Definitions that are one value on the wire. Source: their MarshalJSON methods in k8s.io/apimachinery and k8s.io/apiextensions-apiserver.
    private static readonly Dictionary<string, string> Scalars = new(StringComparer.Ordinal)
    {
        ["api.resource.Quantity"] = "quantity",
        ["util.intstr.IntOrString"] = "int-or-string",
        ["meta.v1.Time"] = "date-time",
        ["meta.v1.MicroTime"] = "date-time",
        ["meta.v1.FieldsV1"] = "object",
        ["runtime.RawExtension"] = "object",
        ["apiextensions.v1.JSON"] = "any",
        ["apiextensions.v1.JSONSchemaPropsOrArray"] = "any",
        ["apiextensions.v1.JSONSchemaPropsOrBool"] = "any",
        ["apiextensions.v1.JSONSchemaPropsOrStringArray"] = "any",
    };

    private readonly Dictionary<JsonSchema, string> _names = [];
    private readonly HashSet<(string ApiVersion, string Kind)> _namespaced = [];

    private OpenApiDocument(JsonSchema document, JsonElement paths)
    {
        foreach (var (name, definition) in document.Definitions)
            _names[definition] = name;
        foreach (var path in paths.EnumerateObject().Where(p => p.Name.Contains("/namespaces/{namespace}/", StringComparison.Ordinal)))
        {
            foreach (var operation in path.Value.EnumerateObject().Where(o => o.Value.ValueKind == JsonValueKind.Object))
            {
                if (operation.Value.TryGetProperty("x-kubernetes-group-version-kind", out var kind))
                    _namespaced.Add((ApiVersion(Text(kind, "group"), Text(kind, "version")), Text(kind, "kind")));
            }
        }
    }

    /// <summary>The minor version that the document says it is; -1 when it does not say.</summary>
    public int Minor { get; private init; }

    /// <summary>Reads a document.</summary>
    /// <exception cref="FormatException">The text is no OpenAPI 2 document.</exception>
    public static async Task<OpenApiDocument> ReadAsync(string path)
    {
        var text = await File.ReadAllTextAsync(path).ConfigureAwait(false);
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (!root.TryGetProperty("definitions", out _) || !root.TryGetProperty("paths", out var paths) || !root.TryGetProperty("info", out var info))
                throw new FormatException($"{path}: not an OpenAPI 2 document: 'definitions', 'paths' or 'info' is missing");
            var schema = await JsonSchema.FromJsonAsync($"{{\"definitions\":{root.GetProperty("definitions").GetRawText()}}}").ConfigureAwait(false);
            return new OpenApiDocument(schema, paths) { Minor = VersionSet.MinorOf(Text(info, "version")) };
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path}: not JSON: {e.Message}", e);
        }
    }

    /// <summary>What the document says about the kinds and types of Kubernetes itself; custom kinds of the cluster are left out.</summary>
    public IEnumerable<(string Heading, string Fact)> Facts()
    {
        foreach (var (definition, name) in _names)
        {
            if (!name.StartsWith("io.k8s.", StringComparison.Ordinal))
                continue;
            var type = ShortName(name);
            if (Scalars.ContainsKey(type))
                continue;
            foreach (var kind in KindsOf(definition))
                yield return ("kinds", $"{kind.ApiVersion} {kind.Kind} {type}{(_namespaced.Contains(kind) ? " namespaced" : "")}");
            foreach (var fact in definition.Properties.SelectMany(p => FactsOf(p.Key, p.Value, definition)))
                yield return ($"type {type}", fact);
        }
    }

    // What can be written as a manifest: it says what it is, and it has metadata.
    private static IEnumerable<(string ApiVersion, string Kind)> KindsOf(JsonSchema definition)
    {
        if (definition.ExtensionData?.TryGetValue("x-kubernetes-group-version-kind", out var kinds) != true || !definition.Properties.ContainsKey("metadata"))
            yield break;
        foreach (var kind in ((IEnumerable<object>)kinds!).Cast<IDictionary<string, object?>>())
            yield return (ApiVersion((string)kind["group"]!, (string)kind["version"]!), (string)kind["kind"]!);
    }

    private IEnumerable<string> FactsOf(string name, JsonSchemaProperty property, JsonSchema owner)
    {
        yield return $"{name} {TypeOf(property)}";
        if (owner.RequiredProperties.Contains(name))
            yield return $"{name} required";
        if (property.ExtensionData is not { } extensions)
            yield break;
        if (extensions.TryGetValue("x-kubernetes-list-map-keys", out var keys))
            yield return $"{name} list-keys {string.Join(' ', ((IEnumerable<object>)keys!).Cast<string>().Order(StringComparer.Ordinal))}";
        else if (extensions.TryGetValue("x-kubernetes-patch-merge-key", out var key))
            yield return $"{name} list-keys {key}";
        if (extensions.TryGetValue("x-kubernetes-list-type", out var listType) && (string)listType! == "set")
            yield return $"{name} list-set";
    }

    private string TypeOf(JsonSchema schema)
    {
        if (schema.Reference is { } target)
            return Scalars.TryGetValue(ShortName(_names[target]), out var scalar) ? scalar : ReferenceTo(target);
        if (schema.Type.HasFlag(JsonObjectType.Array))
            return $"[{(schema.Item is { } item ? TypeOf(item) : "any")}]";
        if (schema.Type.HasFlag(JsonObjectType.Object))
            return schema.AdditionalPropertiesSchema is { } values ? $"{{{TypeOf(values)}}}" : "object";
        if (schema.Type.HasFlag(JsonObjectType.Integer))
            return schema.Format is "int32" ? "int32" : "int64";
        if (schema.Type.HasFlag(JsonObjectType.Number))
            return "double";
        if (schema.Type.HasFlag(JsonObjectType.Boolean))
            return "boolean";
        if (!schema.Type.HasFlag(JsonObjectType.String))
            return "any";
        return schema.Format is "byte" or "date-time" ? schema.Format : "string";
    }

    // A type without fields takes anything that is a mapping.
    private string ReferenceTo(JsonSchema target) => target.Properties.Count > 0 ? ShortName(_names[target]) : "object";

    private static string ShortName(string name)
    {
        var package = Packages.FirstOrDefault(p => name.StartsWith(p, StringComparison.Ordinal));
        return package is null ? name : name[package.Length..];
    }

    private static string ApiVersion(string group, string version) => group.Length == 0 ? version : $"{group}/{version}";

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
