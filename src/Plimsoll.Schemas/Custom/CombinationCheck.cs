using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Checks what stands in <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>: limits alone, on fields that are described outside.</summary>
/// <param name="mistakes">Takes what is found.</param>
internal sealed class CombinationCheck(ICollection<DefinitionMistake> mistakes)
{
    /// <summary>Adds the mistakes in the combinations of a schema.</summary>
    public void Check(Node schema, string name) => CheckCombined(schema, schema, name, mayHoldTypes: true);

    private void CheckCombined(Node combined, Node described, string name, bool mayHoldTypes)
    {
        var isFirst = true;
        foreach (var (word, part) in SchemaParts.CombinedIn(combined))
        {
            // The one way to let a value have two types, also as the first part of allOf.
            if (word == Keywords.AnyOf && mayHoldTypes && IsIntegerOrString(combined[Keywords.AnyOf]))
                continue;
            var mayPartHoldTypes = mayHoldTypes && word == Keywords.AllOf && isFirst && combined == described;
            isFirst = false;
            CheckPart(part, described, $"{word} of {name}", name, mayPartHoldTypes);
        }
    }

    private void CheckPart(Node part, Node described, string where, string name, bool mayHoldTypes)
    {
        ForbiddenWords.Check(part, where, mistakes);
        foreach (var word in part.Children)
        {
            if (BelongsOutside(word))
                mistakes.Add(new DefinitionMistake(word, $"{where} has {word.Key}", "write it outside of allOf, anyOf, oneOf and not: these may only set limits"));
        }

        CheckCombined(part, described, name, mayHoldTypes);
        if (part[Keywords.Items] is { IsMapping: true } items)
            CheckPart(items, described[Keywords.Items], where, name + "[]", mayHoldTypes: false);
        if (part[Keywords.Properties] is not { IsMapping: true } properties)
            return;
        foreach (var property in properties.Entries)
        {
            var own = described[Keywords.Properties][property.Key!];
            if (own.IsAbsent && described.IsMapping)
                mistakes.Add(new DefinitionMistake(property, $"{where} speaks of {property.Key}, which {name} does not describe", "describe the field with its type under properties first"));
            if (property.IsMapping)
                CheckPart(property, own, where, $"{name}.{property.Key}", mayHoldTypes: false);
        }
    }

    private static bool BelongsOutside(Node word) => word.Key switch
    {
        Keywords.Type or "title" or "description" or Keywords.Nullable or "externalDocs" => SchemaParts.SaysSomething(word),
        Keywords.Default => word.IsPresent,
        Keywords.AdditionalProperties => word is { IsMapping: true } or { IsTrue: true } or { IsFalse: true },
        Keywords.PreserveUnknownFields or Keywords.EmbeddedResource or Keywords.IntOrString => word.IsTrue,
        Keywords.ListMapKeys or Keywords.ListType or Keywords.MapType or "x-kubernetes-validations" => SchemaParts.SaysSomething(word),
        _ => false,
    };

    private static bool IsIntegerOrString(Node anyOf) =>
        anyOf is { IsSequence: true, Count: 2 } && IsOnlyType(anyOf[0], "integer") && IsOnlyType(anyOf[1], "string");

    private static bool IsOnlyType(Node part, string type) => part is { IsMapping: true, Count: 1 } && part[Keywords.Type].Text == type;
}
