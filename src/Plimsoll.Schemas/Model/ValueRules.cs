using System.Text.RegularExpressions;

namespace Plimsoll.Schemas.Model;

/// <summary>What a schema asks of a value beyond its type and fields: limits, patterns and combinations, in the words of JSON Schema.</summary>
public sealed class ValueRules
{
    /// <summary>What a text has to match somewhere; null for any.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>The pattern as its author wrote it.</summary>
    public string PatternText { get; init; } = "";

    /// <summary>The least number of characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest number of characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether the least number is not itself allowed.</summary>
    public bool ExcludesMinimum { get; init; }

    /// <summary>Whether the greatest number is not itself allowed.</summary>
    public bool ExcludesMaximum { get; init; }

    /// <summary>What a number has to be a multiple of.</summary>
    public double? MultipleOf { get; init; }

    /// <summary>The least number of items.</summary>
    public int? MinItems { get; init; }

    /// <summary>The greatest number of items.</summary>
    public int? MaxItems { get; init; }

    /// <summary>The least number of entries.</summary>
    public int? MinProperties { get; init; }

    /// <summary>The greatest number of entries.</summary>
    public int? MaxProperties { get; init; }

    /// <summary>Schemas that must all hold.</summary>
    public IReadOnlyList<Schema> AllOf { get; init; } = [];

    /// <summary>Schemas of which at least one must hold, unless there are none.</summary>
    public IReadOnlyList<Schema> AnyOf { get; init; } = [];

    /// <summary>Schemas of which exactly one must hold, unless there are none.</summary>
    public IReadOnlyList<Schema> OneOf { get; init; } = [];

    /// <summary>A schema that must not hold.</summary>
    public Schema? Not { get; init; }
}
