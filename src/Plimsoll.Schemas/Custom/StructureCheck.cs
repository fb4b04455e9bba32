using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Checks that a schema is structural: that it tells the type of everything before it combines anything.</summary>
/// <param name="mistakes">Takes what is found.</param>
internal sealed class StructureCheck(ICollection<DefinitionMistake> mistakes)
{
    private const string AtRoot = "the schema";

    /// <summary>Checks the schema of a whole object.</summary>
    public void CheckRoot(Node schema)
    {
        if (!schema.IsMapping)
            return;
        if (schema[Keywords.Type] is { IsScalar: true } type && SchemaTypes.TypeNamed(type.Text) is not null && type.Text != "object")
            Add(type, $"the schema of the whole object has type '{type.Text}'", "write type: object");
        if (SchemaParts.SaysSomething(schema[Keywords.AdditionalProperties]) || schema[Keywords.AdditionalProperties].IsFalse)
            Add(schema[Keywords.AdditionalProperties], "additionalProperties cannot stand at the root of a schema", "name the fields under properties");
        if (schema[Keywords.Nullable] is { IsTrue: true } nullable)
            Add(nullable, "the whole object cannot be nullable", "remove nullable");
        ObjectCheck.CheckMetadata(schema, mistakes);
        Check(schema, "");
    }

    private void Check(Node schema, string path)
    {
        var name = path.Length == 0 ? AtRoot : path;
        CheckType(schema, name);
        CheckWords(schema, name);
        CheckExtensions(schema, name);
        ListTypeCheck.Check(schema, name, mistakes);
        if (schema[Keywords.EmbeddedResource].IsTrue)
            ObjectCheck.CheckEmbedded(schema, name, mistakes);
        new CombinationCheck(mistakes).Check(schema, name);
        foreach (var part in SchemaParts.Of(schema))
            Check(part, SchemaParts.PathOf(path, part));
    }

    private void CheckType(Node schema, string name)
    {
        var type = schema[Keywords.Type];
        if (type.IsScalar && type.Text!.Length > 0)
        {
            if (SchemaTypes.TypeNamed(type.Text) is null)
                Add(type, $"{name} has the unknown type '{type.Text}'", type.Text == "null" ? "write another type and nullable: true" : "write string, integer, number, boolean, object or array");
            if (type.Text == "array" && schema[Keywords.Items].IsAbsent)
                Add(type, $"{name} is an array without items", "say under items what an item may be");
        }
        else if ((type.IsAbsent || type.IsScalar) && MaySayNoType(schema) == false)
        {
            Add(schema, $"{name} has no type", "write its type, or 'x-kubernetes-preserve-unknown-fields: true' where anything may stand");
        }

        if (schema[Keywords.Items] is { IsSequence: true, Count: > 0 } items)
            Add(items, $"{name} has a list of schemas as items", "write one schema that holds for every item");
    }

    // Null when it cannot be told.
    private static bool? MaySayNoType(Node schema)
    {
        var (intOrString, preserve) = (schema[Keywords.IntOrString], schema[Keywords.PreserveUnknownFields]);
        if (intOrString.IsUnknown || preserve.IsUnknown)
            return null;
        return intOrString.IsTrue || preserve.IsTrue;
    }

    private void CheckWords(Node schema, string name)
    {
        ForbiddenWords.Check(schema, name, mistakes);
        var further = schema[Keywords.AdditionalProperties];
        if ((further.IsMapping || further.IsFalse) && schema[Keywords.Properties] is { IsMapping: true, Count: > 0 })
            Add(further, $"{name} has both properties and additionalProperties", "name the fields under properties, or describe free keys under additionalProperties");
    }

    private void CheckExtensions(Node schema, string name)
    {
        if (schema[Keywords.PreserveUnknownFields] is { IsFalse: true } preserve)
            Add(preserve, $"{Keywords.PreserveUnknownFields} of {name} is false", "remove it: it can only be true");
        if (schema[Keywords.IntOrString].IsTrue)
        {
            foreach (var word in (string[])[Keywords.PreserveUnknownFields, Keywords.EmbeddedResource])
            {
                if (schema[word] is { IsTrue: true } other)
                    Add(other, $"{name} has both {Keywords.IntOrString} and {word}", "remove one of the two");
            }
        }

        if (schema[Keywords.MapType] is not { IsScalar: true } mapType)
            return;
        if (mapType.Text is not ("atomic" or "granular"))
            Add(mapType, $"{Keywords.MapType} of {name} is '{mapType.Text}'", "write atomic or granular");
        if (schema[Keywords.Type] is { IsScalar: true } type && type.Text != "object")
            Add(mapType, $"{name} has {Keywords.MapType} and is of type '{type.Text}'", "remove it: it belongs to objects");
    }

    private void Add(Node node, string message, string help) => mistakes.Add(new DefinitionMistake(node, message, help));
}
