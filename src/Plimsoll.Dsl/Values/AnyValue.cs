using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll;

/// <summary>A value whose type the API leaves open: a text, a number, true or false, a list, a map, or a record.</summary>
public sealed class AnyValue : IEquatable<AnyValue>, INodeSource
{
    private readonly object _value;

    private AnyValue(object value) => _value = value;

    /// <summary>A text.</summary>
    public static implicit operator AnyValue(string value) => Of(value);

    /// <summary>True or false.</summary>
    public static implicit operator AnyValue(bool value) => Of(value);

    /// <summary>A whole number.</summary>
    public static implicit operator AnyValue(int value) => Of((long)value);

    /// <summary>A whole number.</summary>
    public static implicit operator AnyValue(long value) => Of(value);

    /// <summary>A number.</summary>
    public static implicit operator AnyValue(double value) => Of(value);

    /// <summary>An amount.</summary>
    public static implicit operator AnyValue(Quantity value) => Of(value);

    /// <summary>A mapping.</summary>
    public static implicit operator AnyValue(ValueMap<AnyValue> value) => Of(value);

    /// <summary>A mapping from texts to texts.</summary>
    public static implicit operator AnyValue(ValueMap<string> value) => Of(value);

    /// <summary>A list.</summary>
    public static implicit operator AnyValue(ValueList<AnyValue> value) => Of(value);

    /// <summary>A list of texts.</summary>
    public static implicit operator AnyValue(ValueList<string> value) => Of(value);

    /// <summary>A record of the API; a whole object with its apiVersion and kind.</summary>
    public static implicit operator AnyValue(ApiRecord value) => Of(value);

    /// <summary>A mapping: <c>AnyValue.Map(("replicas", 2), ("image", "web"))</c>.</summary>
    public static AnyValue Map(params ReadOnlySpan<(string Key, AnyValue Value)> entries) => ValueMap.Create(entries);

    /// <summary>A list: <c>AnyValue.List("a", 1)</c>.</summary>
    public static AnyValue List(params ReadOnlySpan<AnyValue> items) => ValueList.Create(items);

    /// <inheritdoc/>
    public bool Equals(AnyValue? other) => other is not null && _value.Equals(other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnyValue);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <summary>The value as YAML on one line.</summary>
    public override string ToString() => YamlWriter.Flow(((INodeSource)this).ToNode());

    /// <inheritdoc/>
    NodeValue INodeSource.ToNode() => _value is KubernetesObject whole ? whole.ToObjectNode() : FieldValue.ToNode(_value);

    private static AnyValue Of(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new AnyValue(value);
    }
}
