using System.Text.Json.Nodes;

namespace Plimsoll.Schemas.Tests.Oracle;

/// <summary>Small changes to a document, each of the sort that people make.</summary>
internal static class Mutation
{
    private static readonly Action<JsonNode, string?, int>[] All =
    [
        static (parent, key, i) => Set(parent, key, i, JsonValue.Create("text")),
        static (parent, key, i) => Set(parent, key, i, JsonValue.Create("8080")),
        static (parent, key, i) => Set(parent, key, i, JsonValue.Create(7)),
        static (parent, key, i) => Set(parent, key, i, JsonValue.Create(1.5)),
        static (parent, key, i) => Set(parent, key, i, JsonValue.Create(true)),
        static (parent, key, i) => Set(parent, key, i, null),
        static (parent, key, i) => Set(parent, key, i, new JsonObject()),
        static (parent, key, i) => Set(parent, key, i, new JsonArray()),
        static (parent, key, i) => Set(parent, key, i, new JsonArray(JsonValue.Create("a"), JsonValue.Create(1))),
        static (parent, key, i) => Set(parent, key, i, new JsonObject { ["name"] = "x" }),
        Remove,
        Remove,
        Misspell,
    ];

    public static int Count => All.Length;

    /// <summary>Changes the node at a place, counted in document order; apiVersion and kind stay.</summary>
    public static void Apply(JsonNode root, int place, int kind)
    {
        var places = Places(root, isRoot: true).ToList();
        if (places.Count == 0)
            return;
        var (parent, key, index) = places[place % places.Count];
        All[kind](parent, key, index);
    }

    private static IEnumerable<(JsonNode Parent, string? Key, int Index)> Places(JsonNode node, bool isRoot)
    {
        if (node is JsonObject map)
        {
            foreach (var (key, value) in map.ToList())
            {
                if (isRoot && key is "apiVersion" or "kind")
                    continue;
                yield return (map, key, 0);
                foreach (var below in value is null ? [] : Places(value, isRoot: false))
                    yield return below;
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                yield return (list, null, i);
                foreach (var below in list[i] is { } item ? Places(item, isRoot: false) : [])
                    yield return below;
            }
        }
    }

    private static void Set(JsonNode parent, string? key, int index, JsonNode? value)
    {
        if (key is not null)
            parent[key] = value;
        else
            parent[index] = value;
    }

    private static void Remove(JsonNode parent, string? key, int index)
    {
        if (key is not null)
            ((JsonObject)parent).Remove(key);
        else
            ((JsonArray)parent).RemoveAt(index);
    }

    private static void Misspell(JsonNode parent, string? key, int index)
    {
        if (key is null || parent is not JsonObject map || map.ContainsKey(key + "x"))
            return;
        var value = map[key];
        map.Remove(key);
        map[key + "x"] = value;
    }
}
