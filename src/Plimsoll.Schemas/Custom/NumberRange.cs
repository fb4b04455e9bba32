using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Custom;

/// <summary>The numbers that a schema allows.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The greatest.</param>
/// <param name="ExcludesMinimum">Whether the least is not itself allowed.</param>
/// <param name="ExcludesMaximum">Whether the greatest is not itself allowed.</param>
internal readonly record struct NumberRange(double? Minimum, double? Maximum, bool ExcludesMinimum, bool ExcludesMaximum)
{
    /// <summary>Reads the limits of a schema, those of its format included.</summary>
    public static NumberRange Of(Node schema)
    {
        var format = SchemaFormats.RangeOf(schema["format"].Text);
        var (minimum, excludesMinimum) = Limit(schema, "minimum", "exclusiveMinimum", format?.Least, isLeast: true);
        var (maximum, excludesMaximum) = Limit(schema, "maximum", "exclusiveMaximum", format?.Greatest, isLeast: false);
        return new NumberRange(minimum, maximum, excludesMinimum, excludesMaximum);
    }

    // `exclusiveMinimum` is a boolean beside `minimum` in OpenAPI 3.0, and a limit of its own in later drafts of JSON Schema.
    private static (double? Limit, bool IsExcluded) Limit(Node schema, string word, string exclusiveWord, double? ofFormat, bool isLeast)
    {
        var limit = SchemaValues.NumberOf(schema[word]);
        var isExcluded = limit is not null && schema[exclusiveWord].IsTrue;
        if (SchemaValues.NumberOf(schema[exclusiveWord]) is { } exclusive && (limit is null || !IsNarrower(limit.Value, exclusive, isLeast)))
            (limit, isExcluded) = (exclusive, true);
        if (ofFormat is { } far && (limit is null || IsNarrower(far, limit.Value, isLeast)))
            (limit, isExcluded) = (far, false);
        return (limit, isExcluded);
    }

    private static bool IsNarrower(double limit, double other, bool isLeast) => isLeast ? limit > other : limit < other;
}
