using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Checks what schemas say about <c>apiVersion</c>, <c>kind</c> and <c>metadata</c>.</summary>
internal static class ObjectCheck
{
    /// <summary>Checks the root: the API server knows these fields itself and leaves only names to be restricted.</summary>
    public static void CheckMetadata(Node root, ICollection<DefinitionMistake> mistakes)
    {
        CheckTypes(root, "the schema", mistakes);
        foreach (var name in (string[])["apiVersion", "kind", "metadata"])
        {
            if (root[Keywords.Properties][name] is { IsMapping: true } field && SchemaParts.SaysSomething(field[Keywords.Default]))
                mistakes.Add(new DefinitionMistake(field[Keywords.Default], $"{name} has a default", "remove it: every object has its own"));
        }

        var metadata = root[Keywords.Properties]["metadata"];
        foreach (var word in metadata.Children)
        {
            // Descriptions are left alone: they do no harm where they are taken.
            if (word.Key is Keywords.Type or Keywords.Default or "description" or "title" or "example" || !SchemaParts.SaysSomething(word))
                continue;
            if (word is { Key: Keywords.Properties, IsMapping: true })
                AddFurther(word, mistakes);
            else
                mistakes.Add(new DefinitionMistake(word, $"metadata has {word.Key}; only its name and generateName may be restricted", "remove it: the API server knows metadata"));
        }
    }

    /// <summary>Checks an object inside of an object.</summary>
    public static void CheckEmbedded(Node schema, string name, ICollection<DefinitionMistake> mistakes)
    {
        CheckTypes(schema, name, mistakes);
        if (schema[Keywords.Type] is { IsScalar: true } type && type.Text != "object")
            mistakes.Add(new DefinitionMistake(type, $"{name} has {Keywords.EmbeddedResource} and is of type '{type.Text}'", "write type: object"));
        else if (schema[Keywords.Type].IsAbsent && schema[Keywords.PreserveUnknownFields].IsTrue)
            mistakes.Add(new DefinitionMistake(schema, $"{name} has {Keywords.EmbeddedResource} and no type", "write type: object"));
        if (SchemaParts.SaysSomething(schema[Keywords.AdditionalProperties]))
            mistakes.Add(new DefinitionMistake(schema[Keywords.AdditionalProperties], $"{name} has {Keywords.EmbeddedResource} and additionalProperties", "remove additionalProperties"));
        var hasNone = schema[Keywords.Properties] is { IsAbsent: true } or { IsMapping: true, IsOpen: false, Count: 0 };
        if (hasNone && schema[Keywords.PreserveUnknownFields] is { IsAbsent: true } or { IsFalse: true })
            mistakes.Add(new DefinitionMistake(schema, $"{name} has {Keywords.EmbeddedResource} and no properties", "write 'x-kubernetes-preserve-unknown-fields: true' beside it"));
    }

    private static void AddFurther(Node properties, ICollection<DefinitionMistake> mistakes)
    {
        foreach (var property in properties.Children)
        {
            if (property.Key is not ("name" or "generateName"))
                mistakes.Add(new DefinitionMistake(property, $"metadata.{property.Key} is described; only name and generateName may be restricted", "remove it: the API server knows metadata"));
        }
    }

    private static void CheckTypes(Node schema, string name, ICollection<DefinitionMistake> mistakes)
    {
        foreach (var (field, wanted) in ((string, string)[])[("apiVersion", "string"), ("kind", "string"), ("metadata", "object")])
        {
            if (schema[Keywords.Properties][field][Keywords.Type] is { IsScalar: true } type && SchemaTypes.TypeNamed(type.Text) is not null && type.Text != wanted)
                mistakes.Add(new DefinitionMistake(type, $"{field} of {name} has type '{type.Text}'", $"write type: {wanted}"));
        }
    }
}
