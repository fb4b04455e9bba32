using System.Globalization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll;

/// <summary>A whole number or a text, kept as it was given: port 8080 or its name, 1 pod or "25%" of them.</summary>
public readonly struct IntOrString : IEquatable<IntOrString>, INodeSource
{
    private readonly string? _text;
    private readonly int _number;

    private IntOrString(string? text, int number) => (_text, _number) = (text, number);

    /// <summary>Whether it is a text.</summary>
    public bool IsString => _text is not null;

    /// <summary>A whole number.</summary>
    public static implicit operator IntOrString(int number) => new(null, number);

    /// <summary>A text, also when it is made of digits.</summary>
    public static implicit operator IntOrString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new IntOrString(text, 0);
    }

    /// <summary>A port by its name.</summary>
    public static implicit operator IntOrString(Port port)
    {
        ArgumentNullException.ThrowIfNull(port);
        return new IntOrString(port.Name, 0);
    }

    /// <summary>Whether both are the same number or the same text; <c>80</c> and <c>"80"</c> are not.</summary>
    public static bool operator ==(IntOrString left, IntOrString right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(IntOrString left, IntOrString right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IntOrString other) => _text == other._text && _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IntOrString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_text, _number);

    /// <inheritdoc/>
    public override string ToString() => _text ?? _number.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    NodeValue INodeSource.ToNode() => _text is null ? _number : (NodeValue)_text;
}
