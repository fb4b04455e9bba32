using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Finds the schemas that a schema is made of, those of combinations left out.</summary>
internal static class SchemaParts
{
    /// <summary>The schemas of properties, of items and of values, as they are written.</summary>
    public static IEnumerable<Node> Of(Node schema)
    {
        foreach (var word in schema.Children)
        {
            if (word.Key is Keywords.Items or Keywords.AdditionalProperties && word.IsMapping)
                yield return word;
            if (word is not { Key: Keywords.Properties, IsMapping: true })
                continue;
            foreach (var property in word.Children)
            {
                if (property.IsMapping)
                    yield return property;
            }
        }
    }

    /// <summary>How a message calls a schema inside of another one: by the field of the custom object that it describes.</summary>
    public static string PathOf(string parent, Node schema) => schema.Key switch
    {
        Keywords.Items when schema.Parent.Key != Keywords.Properties => parent + "[]",
        Keywords.AdditionalProperties when schema.Parent.Key != Keywords.Properties => parent + ".*",
        var name => parent.Length == 0 ? name ?? "" : $"{parent}.{name}",
    };

    /// <summary>The schemas of a combination with their words: <c>anyOf[0]</c>.</summary>
    public static IEnumerable<(string Word, Node Schema)> CombinedIn(Node schema)
    {
        foreach (var word in (string[])[Keywords.AllOf, Keywords.AnyOf, Keywords.OneOf])
        {
            if (!schema[word].IsSequence)
                continue;
            foreach (var part in schema[word].Children)
            {
                if (part.IsMapping)
                    yield return (word, part);
            }
        }

        if (schema[Keywords.Not].IsMapping)
            yield return (Keywords.Not, schema[Keywords.Not]);
    }

    /// <summary>Whether a word says something: neither null, false nor empty, as Go leaves out what is so.</summary>
    public static bool SaysSomething(Node word) => word switch
    {
        { IsUnknown: true } or { IsAbsent: true } or { IsFalse: true } => false,
        { IsScalar: true } => word.Text!.Length > 0,
        _ => word.Count > 0,
    };
}
