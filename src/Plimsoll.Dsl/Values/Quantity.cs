using System.Globalization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll;

/// <summary>An amount of something: <c>512.Mi</c>, <c>500.m</c>, <c>2</c>, <c>"1.5Gi"</c>. It is written as it was given.</summary>
public readonly struct Quantity : IEquatable<Quantity>, INodeSource
{
    private readonly string? _text;

    /// <summary>Takes an amount as manifests write it.</summary>
    /// <exception cref="FormatException">The text is no quantity.</exception>
    public Quantity(string text) => _text = CheckedText.Of(text, "quantity");

    /// <summary>An amount as manifests write it.</summary>
    /// <exception cref="FormatException">The text is no quantity.</exception>
    public static implicit operator Quantity(string text) => new(text);

    /// <summary>A number without unit: cores, bytes, pieces.</summary>
    public static implicit operator Quantity(int amount) => new(amount.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number without unit: <c>0.5</c> cores.</summary>
    public static implicit operator Quantity(double amount) => new(amount.ToString("0.#########", CultureInfo.InvariantCulture));

    /// <summary>Whether both are written alike; <c>1000m</c> and <c>1</c> are not.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether they are written differently.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Quantity other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _text ?? "0";

    // A bare number is written as a number, as people do; anything that YAML could read otherwise stays a text.
    NodeValue INodeSource.ToNode()
    {
        var text = ToString();
        var digits = text.AsSpan().Trim("0123456789");
        return digits is "" or "." && (text[0] != '0' || text.Length == 1 || text[1] == '.') && text[0] != '.' ? NodeValue.Unquoted(text) : text;
    }

    internal static Quantity Of(double amount, string unit) => new(amount.ToString("0.#########", CultureInfo.InvariantCulture) + unit);
}
