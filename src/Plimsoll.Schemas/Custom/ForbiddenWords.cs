using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Checks for words of JSON Schema that the API server does not take, wherever they stand.</summary>
internal static class ForbiddenWords
{
    /// <summary>Adds the mistakes of one schema.</summary>
    public static void Check(Node schema, string name, ICollection<DefinitionMistake> mistakes)
    {
        foreach (var word in schema.Children)
        {
            if (HelpFor(word) is { } help)
                mistakes.Add(new DefinitionMistake(word, $"{name} has {word.Key}, which the API server does not take", help));
        }

        if (schema["pattern"] is { IsScalar: true } pattern && GoPattern.ForeignSyntaxOf(pattern.Text!) is { } foreign)
            mistakes.Add(new DefinitionMistake(pattern, $"the pattern of {name} has {foreign}, which Go does not know", "write the pattern without it, or several patterns under allOf"));
    }

    private static string? HelpFor(Node word) => word.Key switch
    {
        "uniqueItems" when word.IsTrue => "remove it, or write 'x-kubernetes-list-type: set'",
        "id" when SchemaParts.SaysSomething(word) => "remove it",
        Keywords.Ref when SchemaParts.SaysSomething(word) => "write the schema out where it is used",
        "definitions" when SchemaParts.SaysSomething(word) => "write the schemas out where they are used",
        "dependencies" when SchemaParts.SaysSomething(word) => "say it with anyOf and required, or as a rule under x-kubernetes-validations",
        "patternProperties" when SchemaParts.SaysSomething(word) => "describe the values under additionalProperties",
        "additionalItems" when word is { IsMapping: true } or { IsTrue: true } or { IsFalse: true } => "describe every item under items",
        _ => null,
    };
}
