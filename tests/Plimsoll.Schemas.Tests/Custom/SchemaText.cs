using System.Globalization;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Tests.Custom;

/// <summary>Writes a schema in one line: <c>object{spec!: object{replicas: integer 0.. = 1}}</c>; <c>*</c> stands for unknown fields.</summary>
internal static class SchemaText
{
    public static string Of(Schema schema, int depth = 12)
    {
        if (schema.Name.Length > 0)
            return schema.Name;
        if (depth == 0)
            return "...";
        var text = Types(schema) + (schema.IsNullable ? "?" : "");
        if (schema.Enum is not null)
            text += $"({string.Join(' ', schema.Enum)})";
        if (schema.FormatName.Length > 0)
            text += $"<{schema.FormatName}>";
        if (schema.Minimum is not null || schema.Maximum is not null)
            text += $" {(schema.Rules?.ExcludesMinimum == true ? ">" : "")}{Number(schema.Minimum)}..{(schema.Rules?.ExcludesMaximum == true ? "<" : "")}{Number(schema.Maximum)}";
        text += Fields(schema, depth);
        if (schema.Items is not null)
            text += $"[{Of(schema.Items, depth - 1)}]";
        if (schema.ListKeys.Count > 0)
            text += $" by {string.Join('+', schema.ListKeys)}";
        return text + (schema.IsSet ? " set" : "") + (schema.IsEmbeddedObject ? " embedded" : "") + Rules(schema.Rules, depth);
    }

    private static string Types(Schema schema) =>
        schema.Types == JsonTypes.Any ? "any" : schema.Types.ToString().ToLowerInvariant().Replace(", ", "|", StringComparison.Ordinal);

    private static string Fields(Schema schema, int depth)
    {
        var parts = schema.Fields.All
            .Select(f => $"{f.Name}{(f.RequiredIn.IsEmpty ? "" : "!")}: {Of(f.Schema, depth - 1)}{(f.Default is null ? "" : " = " + f.Default)}")
            .ToList();
        if (schema.MapValues is not null)
            parts.Add($"*: {Of(schema.MapValues, depth - 1)}");
        if (schema.IsOpen)
            parts.Add("*");
        return parts.Count == 0 && !schema.Types.HasFlag(JsonTypes.Object) ? "" : parts is ["*"] && schema.Types == JsonTypes.Any ? "" : $"{{{string.Join(", ", parts)}}}";
    }

    private static string Rules(ValueRules? rules, int depth)
    {
        if (rules is null)
            return "";
        var text = rules.Pattern is null ? "" : $" /{rules.Pattern}/";
        text += Range(" length", rules.MinLength, rules.MaxLength) + Range(" items", rules.MinItems, rules.MaxItems) + Range(" entries", rules.MinProperties, rules.MaxProperties);
        if (rules.MultipleOf is { } factor)
            text += $" times {Number(factor)}";
        text += Combined(" allOf", rules.AllOf, depth) + Combined(" anyOf", rules.AnyOf, depth) + Combined(" oneOf", rules.OneOf, depth);
        return text + (rules.Not is null ? "" : $" not({Of(rules.Not, depth - 1)})");
    }

    private static string Combined(string word, IReadOnlyList<Schema> schemas, int depth) =>
        schemas.Count == 0 ? "" : $"{word}({string.Join("; ", schemas.Select(s => Of(s, depth - 1)))})";

    private static string Range(string word, int? least, int? most) => least is null && most is null ? "" : $"{word} {least}..{most}";

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
