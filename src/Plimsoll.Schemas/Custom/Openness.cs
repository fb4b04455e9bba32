using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Tells whether fields that a schema does not name are welcome.</summary>
internal static class Openness
{
    private static readonly string[] Combinations = [Keywords.AllOf, Keywords.AnyOf, Keywords.OneOf, "if", "then", "else", "dependencies", "dependentSchemas"];

    /// <summary>Whether they are, or whether it cannot be told.</summary>
    public static bool IsOpen(Node schema, SchemaDialect dialect)
    {
        var further = schema[Keywords.AdditionalProperties];
        var properties = schema[Keywords.Properties];
        if (dialect == SchemaDialect.Preserving || schema.IsOpen || properties.IsUnknown || properties.IsOpen || further.IsUnknown)
            return true;
        if (schema[Keywords.PreserveUnknownFields] is { IsUnknown: true } or { IsTrue: true } || further.IsTrue)
            return true;
        var hasProperties = properties.IsMapping && properties.Children.Any();
        if (further.IsMapping)
            return hasProperties;
        if (dialect == SchemaDialect.JsonSchema)
            return !schema["patternProperties"].IsAbsent || (!further.IsFalse && (!hasProperties || Combinations.Any(c => !schema[c].IsAbsent)));

        // A type that is left out is a mistake of the definition, not of the objects.
        return !hasProperties && !further.IsFalse && schema[Keywords.Type].Text != "object";
    }
}
