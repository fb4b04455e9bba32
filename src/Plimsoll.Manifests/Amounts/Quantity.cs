using System.Globalization;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Amounts;

/// <summary>An amount of a resource, exactly as Kubernetes counts it: in cores, bytes or pieces, with up to nine decimals.</summary>
/// <remarks>
/// Source: ParseQuantity in k8s.io/apimachinery/pkg/api/resource: a fraction of 10^-9 is rounded up to it, and what is above
/// 2^63 - 1 is taken for that.
/// </remarks>
public readonly struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    private const decimal Most = long.MaxValue;
    private const decimal Least = 0.000000001m;

    private static readonly (string Unit, decimal Size)[] BinaryUnits =
    [
        ("Ei", 1L << 60), ("Pi", 1L << 50), ("Ti", 1L << 40), ("Gi", 1L << 30), ("Mi", 1L << 20), ("Ki", 1L << 10),
    ];

    private static readonly (string Unit, decimal Size)[] DecimalUnits =
    [
        ("E", 1e18m), ("P", 1e15m), ("T", 1e12m), ("G", 1e9m), ("M", 1e6m), ("k", 1e3m), ("", 1m), ("m", 1e-3m), ("u", 1e-6m), ("n", Least),
    ];

    // Few amounts are written, and each of them often.
    private const int Places = 128;

    [ThreadStatic]
    private static (string Text, Quantity? Quantity)[]? _known;

    private Quantity(decimal value, string unit)
    {
        Value = value;
        Unit = unit;
    }

    /// <summary>The amount in cores, bytes or pieces.</summary>
    public decimal Value { get; }

    /// <summary>The unit or exponent as written; empty where there is none.</summary>
    public string Unit { get; }

    /// <summary>Whether a unit is written.</summary>
    public bool HasUnit => Unit.Length > 0;

    /// <summary>The quantity that a node holds; null for one that holds none, or is unknown.</summary>
    public static Quantity? Of(Node node)
    {
        if (node.Text is not { } text)
            return null;
        // Numbers reach the server as JSON writes them, so that 0x10 is 16.
        return Parse(node.Type == ScalarType.Integer && node.AsInteger() is { } number ? number.ToString(CultureInfo.InvariantCulture) : text);
    }

    /// <summary>Reads a quantity; null when Kubernetes would not take it.</summary>
    public static Quantity? Parse(string text)
    {
        ref var place = ref (_known ??= new (string, Quantity?)[Places])[TextHash.Of(text.AsSpan(), seed: 0) & (Places - 1)];
        if (place.Text != text)
            place = (text, Read(text));
        return place.Quantity;
    }

    /// <summary>The amount as memory is written: <c>512Mi</c>, <c>1500M</c>, <c>100</c>, whichever is shorter.</summary>
    public string ToBytes()
    {
        var inThousands = Write(DecimalUnits)!;
        return Write(BinaryUnits) is { } text && text.Length <= inThousands.Length ? text : inThousands;
    }

    /// <summary>The amount as processor time is written: <c>500m</c>, <c>2</c>.</summary>
    public string ToCores()
    {
        var milli = Value * 1000;
        return milli == decimal.Truncate(milli) && milli % 1000 != 0 ? Text(milli) + "m" : Text(Value);
    }

    /// <summary>The amount as people write it for a resource.</summary>
    /// <param name="resource">The name of the resource: <c>cpu</c>, <c>memory</c>, <c>ephemeral-storage</c>, <c>hugepages-2Mi</c> or another.</param>
    public string For(string resource) =>
        resource is "memory" or "ephemeral-storage" or "storage" || resource.StartsWith("hugepages-", StringComparison.Ordinal) ? ToBytes() : ToCores();

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(Quantity other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Whether two amounts are the same, however they are written.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether two amounts differ.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Whether an amount is less than another.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Value < right.Value;

    /// <summary>Whether an amount is more than another.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Value > right.Value;

    /// <summary>Whether an amount is at most another.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Value <= right.Value;

    /// <summary>Whether an amount is at least another.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public override string ToString() => Write(DecimalUnits)!;

    private static Quantity? Read(string text)
    {
        var parts = QuantityText.Split(text.Trim(' '));
        if (!parts.IsValid)
            return null;
        if (parts.Digits == 0)
            return new Quantity(0, parts.Unit);
        var isNegative = parts.Number[0] == '-';
        var size = SizeOf(parts, isNegative ? parts.Number.Substring(1) : parts.Number);
        return new Quantity(isNegative ? -size : size, parts.Unit);
    }

    private static decimal SizeOf(QuantityText parts, string digits)
    {
        // What has more digits than a decimal can hold is beyond what Kubernetes counts to, unless its unit is tiny.
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return Most;
        if (number == 0)
            return 0;
        var exponent = ExponentOf(parts.Unit);
        var scale = exponent is { } power ? Math.Pow(10, power) : (double)SizeOf(parts.Unit);
        var estimate = (double)number * scale;
        if (estimate >= (double)Most)
            return Most;
        if (estimate <= (double)Least)
            return Least;
        var exact = exponent is { } p ? Shift(number, (int)p) : number * SizeOf(parts.Unit);
        return Math.Min(Most, RoundUp(exact));
    }

    private static long? ExponentOf(string unit) =>
        unit.Length > 1 && unit[0] is 'e' or 'E' && unit[1] != 'i' ? long.Parse(unit.TrimStart('e', 'E'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;

    private static decimal SizeOf(string unit)
    {
        foreach (var (name, size) in unit.Length == 2 ? BinaryUnits : DecimalUnits)
        {
            if (name == unit)
                return size;
        }

        return 1;
    }

    private static decimal Shift(decimal number, int exponent)
    {
        for (; exponent > 0; exponent--)
            number *= 10;
        for (; exponent < 0; exponent++)
            number /= 10;
        return number;
    }

    private static decimal RoundUp(decimal value)
    {
        var whole = decimal.Truncate(value);
        var nano = (value - whole) / Least;
        return whole + (decimal.Ceiling(nano) * Least);
    }

    private string? Write((string Unit, decimal Size)[] units)
    {
        if (Value == 0)
            return "0";
        foreach (var (unit, size) in units)
        {
            var number = Value / size;
            if (number == decimal.Truncate(number))
                return Text(number) + unit;
        }

        return null;
    }

    // Without the zeros that a decimal keeps from its arithmetic.
    private static string Text(decimal number) => number.ToString("0.#########", CultureInfo.InvariantCulture);
}
