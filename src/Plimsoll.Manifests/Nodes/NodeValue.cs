namespace Plimsoll.Manifests.Nodes;

/// <summary>A value to be written by an <see cref="Edit"/>: what a node shall hold.</summary>
public sealed class NodeValue
{
    private NodeValue(NodeKind kind, ScalarType type, string text, IReadOnlyList<KeyValuePair<string, NodeValue>> entries)
    {
        Kind = kind;
        Type = type;
        Text = text;
        Entries = entries;
    }

    /// <summary>Scalar, sequence or mapping.</summary>
    public NodeKind Kind { get; }

    /// <summary>What the scalar shall mean, so that each language can quote or cast it.</summary>
    public ScalarType Type { get; }

    /// <summary>The scalar's text; empty for collections.</summary>
    public string Text { get; }

    /// <summary>Entries of a mapping, or items of a sequence under empty keys.</summary>
    public IReadOnlyList<KeyValuePair<string, NodeValue>> Entries { get; }

    /// <summary>A mapping with these entries, in this order.</summary>
    public static NodeValue Mapping(params (string Key, NodeValue Value)[] entries) =>
        new(NodeKind.Mapping, ScalarType.Null, "", [.. entries.Select(e => new KeyValuePair<string, NodeValue>(e.Key, e.Value))]);

    /// <summary>A sequence of these items.</summary>
    public static NodeValue Sequence(params NodeValue[] items) =>
        new(NodeKind.Sequence, ScalarType.Null, "", [.. items.Select(i => new KeyValuePair<string, NodeValue>("", i))]);

    /// <summary>What a node holds, to be written at another place; null when a part of it is unknown.</summary>
    public static NodeValue? Of(Node node)
    {
        if (node.IsUnknown || node.IsOpen)
            return null;
        if (node.IsAbsent || node.Kind == NodeKind.Scalar)
            return new NodeValue(NodeKind.Scalar, node.Type, node.Text ?? "null", []);
        var entries = new List<KeyValuePair<string, NodeValue>>();
        foreach (var child in node.Children)
        {
            if (Of(child) is not { } value)
                return null;
            entries.Add(new KeyValuePair<string, NodeValue>(child.Key ?? "", value));
        }

        return new NodeValue(node.Kind, ScalarType.Null, "", entries);
    }

    /// <summary>A string.</summary>
    public static implicit operator NodeValue(string text) => new(NodeKind.Scalar, ScalarType.String, text, []);

    /// <summary>A boolean.</summary>
    public static implicit operator NodeValue(bool value) => new(NodeKind.Scalar, ScalarType.Boolean, value ? "true" : "false", []);

    /// <summary>A whole number.</summary>
    public static implicit operator NodeValue(long number) =>
        new(NodeKind.Scalar, ScalarType.Integer, number.ToString(System.Globalization.CultureInfo.InvariantCulture), []);

    /// <summary>A number, whole or not.</summary>
    public static implicit operator NodeValue(double number) => number == Math.Floor(number) && Math.Abs(number) < 1e15
        ? (long)number
        : new NodeValue(NodeKind.Scalar, ScalarType.Float, number.ToString("R", System.Globalization.CultureInfo.InvariantCulture), []);

    /// <summary>What a text means when it is written without quotes.</summary>
    internal static NodeValue Unquoted(string text) => new(NodeKind.Scalar, PlainScalar.TypeOf(text), text, []);

    /// <inheritdoc/>
    public override string ToString() => Kind == NodeKind.Scalar ? Text : $"{Kind} of {Entries.Count}";
}
