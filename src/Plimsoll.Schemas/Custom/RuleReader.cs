using System.Text.RegularExpressions;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Custom;

/// <summary>Reads what a schema asks of a value beyond its type and fields.</summary>
/// <param name="reader">Reads the schemas that are combined.</param>
internal sealed class RuleReader(SchemaReader reader)
{
    /// <summary>The rules of a schema; null when it has none.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="range">Its limits of numbers.</param>
    /// <param name="types">Its types.</param>
    /// <param name="further">A schema that must hold as well, if any.</param>
    public ValueRules? Read(Node schema, NumberRange range, SchemaTypes types, Schema? further)
    {
        var pattern = PatternOf(schema);
        var anyOf = types.Union == Keywords.AnyOf ? [] : AllIn(schema[Keywords.AnyOf]);
        var oneOf = types.Union == Keywords.OneOf ? [] : AllIn(schema[Keywords.OneOf]);
        var allOf = AllIn(schema[Keywords.AllOf]);
        if (further is not null)
            allOf = [.. allOf, further];

        // Of an alternative that is known in part more values seem to hold than do; then more than one may seem to.
        if (oneOf.Count > 0 && !schema[Keywords.OneOf].Children.All(SchemaExactness.IsExact))
            (oneOf, allOf) = ([], [.. allOf, new Schema { IsOpen = true, Rules = new ValueRules { AnyOf = oneOf } }]);
        var not = schema[Keywords.Not] is { IsMapping: true } refused && SchemaExactness.IsExact(refused) ? reader.ReadRule(refused) : null;

        var rules = new ValueRules
        {
            Pattern = pattern,
            PatternText = schema["pattern"].Text ?? "",
            MinLength = SchemaValues.CountOf(schema["minLength"]),
            MaxLength = SchemaValues.CountOf(schema["maxLength"]),
            ExcludesMinimum = range.ExcludesMinimum,
            ExcludesMaximum = range.ExcludesMaximum,
            MultipleOf = SchemaValues.NumberOf(schema["multipleOf"]) is { } factor and > 0 ? factor : null,
            MinItems = SchemaValues.CountOf(schema["minItems"]),
            MaxItems = SchemaValues.CountOf(schema["maxItems"]),
            MinProperties = SchemaValues.CountOf(schema["minProperties"]),
            MaxProperties = SchemaValues.CountOf(schema["maxProperties"]),
            AllOf = allOf,
            AnyOf = anyOf,
            OneOf = oneOf,
            Not = not,
        };
        return IsEmpty(rules) ? null : rules;
    }

    private static Regex? PatternOf(Node schema) =>
        schema["pattern"].AsString() is { Length: > 0 } pattern ? GoPattern.Compile(pattern) : null;

    private IReadOnlyList<Schema> AllIn(Node schemas)
    {
        if (!schemas.IsSequence || schemas.IsOpen)
            return [];
        return [.. schemas.Children.Select(reader.ReadRule)];
    }

    private static bool IsEmpty(ValueRules rules) =>
        rules is
        {
            Pattern: null, MinLength: null, MaxLength: null, ExcludesMinimum: false, ExcludesMaximum: false, MultipleOf: null,
            MinItems: null, MaxItems: null, MinProperties: null, MaxProperties: null,
            AllOf.Count: 0, AnyOf.Count: 0, OneOf.Count: 0, Not: null,
        };
}
