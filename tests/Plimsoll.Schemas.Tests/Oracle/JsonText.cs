using System.Text.Json.Nodes;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Tests.Oracle;

/// <summary>Node trees as the JSON that Kubernetes makes of them.</summary>
internal static class JsonText
{
    public static JsonNode? Of(Node node) => node.Kind switch
    {
        NodeKind.Mapping => new JsonObject(node.Children.Select(c => KeyValuePair.Create(c.Key!, Of(c)))),
        NodeKind.Sequence => new JsonArray([.. node.Children.Select(Of)]),
        NodeKind.Scalar when !node.IsNull => node.Type switch
        {
            ScalarType.Boolean => JsonValue.Create(node.IsTrue),
            ScalarType.Integer => JsonValue.Create(node.AsInteger()!.Value),
            ScalarType.Float when double.TryParse(node.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => JsonValue.Create(number),
            _ => JsonValue.Create(node.Text),
        },
        _ => null,
    };

    /// <summary>The same without nulls, which mean absence to Kubernetes and not to JSON Schema.</summary>
    public static JsonNode? WithoutNulls(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(e => e.Value is not null).Select(e => KeyValuePair.Create(e.Key, WithoutNulls(e.Value)))),
        JsonArray list => new JsonArray([.. list.Where(i => i is not null).Select(WithoutNulls)]),
        _ => node?.DeepClone(),
    };
}
