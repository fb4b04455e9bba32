using Plimsoll.Schemas.Formats;

namespace Plimsoll.Schemas.Model;

/// <summary>What a value may be; of Kubernetes' own types and of custom ones alike.</summary>
public sealed class Schema
{
    private readonly Func<FieldSet>? _readFields;
    private FieldSet? _fields;

    /// <summary>Makes a schema without fields.</summary>
    public Schema()
    {
    }

    /// <summary>Makes a schema whose fields are read when they are first asked for.</summary>
    public Schema(Func<FieldSet> readFields) => _readFields = readFields;

    /// <summary>A value that nothing is asked of.</summary>
    public static Schema Anything { get; } = new() { IsOpen = true };

    /// <summary>The name of the type, such as <c>core.v1.Container</c>; empty for what has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the value may be.</summary>
    public JsonTypes Types { get; init; }

    /// <summary>Whether a written null is a value like others, as <c>nullable</c> says in custom kinds. Elsewhere null means absent.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The texts that are allowed, as written without quotes; null when all are.</summary>
    public IReadOnlyList<string>? Enum { get; init; }

    /// <summary>The syntax of a text; null when any will do.</summary>
    public TextFormat? Format { get; init; }

    /// <summary>The name of <see cref="Format"/>: <c>quantity</c>; or of a format that is not checked; empty without one.</summary>
    public string FormatName { get; init; } = "";

    /// <summary>The least number allowed.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number allowed.</summary>
    public double? Maximum { get; init; }

    /// <summary>What the items of a list may be.</summary>
    public Schema? Items { get; init; }

    /// <summary>The fields that together tell the items of a list apart; empty when nothing does.</summary>
    public IReadOnlyList<string> ListKeys { get; init; } = [];

    /// <summary>Whether no item of the list may stand in it twice.</summary>
    public bool IsSet { get; init; }

    /// <summary>What the values of a mapping with free keys may be; null when its keys are fields.</summary>
    public Schema? MapValues { get; init; }

    /// <summary>The syntax of free keys; null when any will do.</summary>
    public TextFormat? KeyFormat { get; init; }

    /// <summary>The name of <see cref="KeyFormat"/>.</summary>
    public string KeyFormatName { get; init; } = "";

    /// <summary>Whether fields beyond the known ones are welcome.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the value is a whole object with its own <c>apiVersion</c> and <c>kind</c>.</summary>
    public bool IsEmbeddedObject { get; init; }

    /// <summary>What is asked of a value beyond all this; null for nearly every schema.</summary>
    public ValueRules? Rules { get; init; }

    /// <summary>The fields of a mapping.</summary>
    public FieldSet Fields => _fields ??= _readFields?.Invoke() ?? FieldSet.Empty;

    /// <summary>Whether a value may be of one of these types.</summary>
    public bool Allows(JsonTypes types) => Types == JsonTypes.Any || (Types & types) != JsonTypes.Any;

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? Name : Types.ToString();
}
