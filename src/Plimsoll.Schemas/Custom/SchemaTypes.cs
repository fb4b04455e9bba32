using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Custom;

/// <summary>The types that a schema allows.</summary>
/// <param name="Types">The types.</param>
/// <param name="IsNullable">Whether null is one of them.</param>
/// <param name="Union">The word whose alternatives say nothing but these types, so that they need not be read again; null when none does.</param>
internal readonly record struct SchemaTypes(JsonTypes Types, bool IsNullable, string? Union)
{
    private const int MostAlternatives = 8;

    /// <summary>Reads the types of a schema; none asked for when they are not known.</summary>
    public static SchemaTypes Of(Node schema)
    {
        if (schema[Keywords.IntOrString].IsTrue)
            return new SchemaTypes(JsonTypes.String | JsonTypes.Integer, IsNullable: false, IsUnionOf(schema, Keywords.AnyOf) ? Keywords.AnyOf : null);
        var type = schema[Keywords.Type];
        if (!type.IsAbsent)
            return Named(type);
        foreach (var word in (string[])[Keywords.AnyOf, Keywords.OneOf])
        {
            if (IsUnionOf(schema, word))
                return schema[word].Children.Select(c => Named(c[Keywords.Type])).Aggregate(Or) with { Union = word };
        }

        return default;
    }

    /// <summary>The type of a name; null for a name that is none.</summary>
    public static JsonTypes? TypeNamed(string? name) => name switch
    {
        "string" => JsonTypes.String,
        "integer" => JsonTypes.Integer,
        "number" => JsonTypes.Integer | JsonTypes.Number,
        "boolean" => JsonTypes.Boolean,
        "object" => JsonTypes.Object,
        "array" => JsonTypes.Array,
        _ => null,
    };

    private static SchemaTypes Named(Node type)
    {
        if (type.IsScalar)
            return type.Text == "null" ? new SchemaTypes(default, IsNullable: true, Union: null) : new SchemaTypes(TypeNamed(type.Text) ?? default, IsNullable: false, Union: null);
        if (!type.IsSequence || type.IsOpen || type.Children.Any(c => !c.IsScalar || (c.Text != "null" && TypeNamed(c.Text) is null)))
            return default;
        var all = default(SchemaTypes);
        foreach (var name in type.Children)
            all = Or(all, Named(name));
        return all;
    }

    // `anyOf: [{type: integer}, {type: string}]` is a long way of writing two types.
    private static bool IsUnionOf(Node schema, string word)
    {
        var alternatives = schema[word];
        if (!alternatives.IsSequence || alternatives.IsOpen)
            return false;
        var seen = JsonTypes.Any;
        var count = 0;
        foreach (var alternative in alternatives.Children)
        {
            var types = alternative is { IsMapping: true, IsOpen: false, Count: 1 } ? Named(alternative[Keywords.Type]) : default;
            if ((types.Types == JsonTypes.Any && !types.IsNullable) || ++count > MostAlternatives)
                return false;

            // A whole number is both 'integer' and 'number': not one of them, as oneOf asks.
            if (word == Keywords.OneOf && (seen & types.Types) != JsonTypes.Any)
                return false;
            seen |= types.Types;
        }

        return count > 0;
    }

    private static SchemaTypes Or(SchemaTypes left, SchemaTypes right) =>
        new(left.Types | right.Types, left.IsNullable || right.IsNullable, Union: null);
}
