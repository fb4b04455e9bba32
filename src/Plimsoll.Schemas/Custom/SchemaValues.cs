using System.Globalization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>Reads values that schemas state: numbers, allowed values, lists of names.</summary>
internal static class SchemaValues
{
    /// <summary>The number that a node states; null when it states none.</summary>
    public static double? NumberOf(Node node)
    {
        if (!node.IsScalar || node.Type is not (ScalarType.Integer or ScalarType.Float))
            return null;
        if (node.AsInteger() is { } whole)
            return whole;
        return double.TryParse(node.Text!.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The count that a node states; null when it states none.</summary>
    public static int? CountOf(Node node) => node.AsInteger() is { } whole and >= 0 and <= int.MaxValue ? (int)whole : null;

    /// <summary>The texts of a list of texts; empty when it is none.</summary>
    public static IReadOnlyList<string> TextsOf(Node node) =>
        node.IsSequence ? [.. node.Children.Where(c => c.IsScalar).Select(c => c.Text!)] : [];

    /// <summary>The values that a schema allows, as they are written without quotes; null when all are, or when they cannot be told.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="hasNull">Whether null is one of them.</param>
    public static IReadOnlyList<string>? AllowedBy(Node schema, out bool hasNull)
    {
        hasNull = false;
        IReadOnlyList<Node> values;
        if (schema["enum"] is { IsSequence: true, IsOpen: false } list)
            values = [.. list.Children];
        else if (schema["const"] is { IsScalar: true } constant)
            values = [constant];
        else
            return null;

        if (values.Count == 0 || values.Any(v => v.Kind != NodeKind.Scalar))
            return null;
        hasNull = values.Any(v => v.IsNull);
        var texts = values.Where(v => !v.IsNull).Select(TextOf).ToList();
        return texts.Count == 0 ? null : texts;
    }

    /// <summary>A scalar as JSON spells it.</summary>
    public static string TextOf(Node scalar) => scalar switch
    {
        { Type: ScalarType.Boolean } => scalar.IsTrue ? "true" : "false",
        { Type: ScalarType.Integer } => scalar.AsInteger()?.ToString(CultureInfo.InvariantCulture) ?? scalar.Text!,
        _ => scalar.Text ?? "",
    };
}
