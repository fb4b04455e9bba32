using System.Globalization;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Nodes;

/// <summary>Reads unquoted scalars as Kubernetes does.</summary>
/// <remarks>
/// Kubernetes reads manifests with sigs.k8s.io/yaml over go-yaml 2, which follows YAML 1.1 with two exceptions:
/// base-60 numbers (<c>12:30:45</c>) and dates stay strings. Source: goyaml.v2/resolve.go of sigs.k8s.io/yaml 1.4.
/// </remarks>
public static class PlainScalar
{
    private const int LongestWord = 5;
    private const int FewDigits = 18;

    /// <summary>What an unquoted scalar means.</summary>
    public static ScalarType TypeOf(string text) => TypeOf(text.AsSpan());

    /// <summary>What an unquoted scalar means.</summary>
    public static ScalarType TypeOf(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return ScalarType.Null;

        // The first character rules out nearly everything, as in go-yaml's own table of hints, and then the length.
        switch (text[0])
        {
            case >= '0' and <= '9' or '+' or '-' or '.':
                return NumberType(text);
            case 'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' or '~':
                if (text.Length > LongestWord)
                    return ScalarType.String;
                var word = TextCache.Get(text);
                if (IsNull(word))
                    return ScalarType.Null;
                return BooleanOf(word) is null ? ScalarType.String : ScalarType.Boolean;
            default:
                return ScalarType.String;
        }
    }

    /// <summary>The truth that an unquoted scalar states, or null when it states none.</summary>
    public static bool? BooleanOf(string text) => text switch
    {
        "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "y" or "Y" => true,
        "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "n" or "N" => false,
        _ => null,
    };

    /// <summary>The whole number that an unquoted scalar states (<c>0x1F</c>, <c>0o17</c>, <c>017</c>, <c>0b11</c>, <c>1_000</c>), or null.</summary>
    public static long? IntegerOf(string text)
    {
        var digits = text.Replace("_", "");
        var negative = digits.Length > 0 && digits[0] == '-';
        if (negative || (digits.Length > 0 && digits[0] == '+'))
            digits = digits.Substring(1);
        if (digits.Length == 0)
            return null;

        var magnitude = digits[0] != '0' || digits.Length == 1
            ? Decimal(digits)
            : digits[1] switch
            {
                'x' or 'X' => InBase(16, digits, from: 2),
                'o' or 'O' => InBase(8, digits, from: 2),
                'b' or 'B' => InBase(2, digits, from: 2),
                _ => InBase(8, digits, from: 1),
            };
        return negative ? -magnitude : magnitude;
    }

    private static bool IsNull(string text) => text is "~" or "null" or "Null" or "NULL";

    private static ScalarType NumberType(ReadOnlySpan<char> text)
    {
        // Ports, counts and percentages are most of what begins like a number.
        if (text.Length <= FewDigits && text.IndexOf('_') < 0)
        {
            var digits = SkipDigits(text, 0);
            if (digits == text.Length && (text[0] != '0' || digits == 1))
                return ScalarType.Integer;
            if (digits > 0 && digits < text.Length && text[digits] is not ('.' or 'e' or 'E' or 'x' or 'X' or 'o' or 'O' or 'b' or 'B'))
                return ScalarType.String;
        }

        var number = text.ToString();
        if (IntegerOf(number) is not null)
            return ScalarType.Integer;
        return IsFloat(number) ? ScalarType.Float : ScalarType.String;
    }

    private static int SkipDigits(ReadOnlySpan<char> s, int i)
    {
        while (i < s.Length && s[i] is >= '0' and <= '9')
            i++;
        return i;
    }

    private static long? Decimal(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static long? InBase(int radix, string digits, int from)
    {
        if (from >= digits.Length)
            return null;
        long value = 0;
        foreach (var c in digits.AsSpan(from))
        {
            var digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => radix,
            };
            if (digit >= radix || value > (long.MaxValue - digit) / radix)
                return null;
            value = (value * radix) + digit;
        }

        return value;
    }

    // ^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$ and the named values, after removing underscores.
    private static bool IsFloat(string text)
    {
        if (text is ".nan" or ".NaN" or ".NAN")
            return true;
        var unsigned = text[0] is '+' or '-' ? text.Substring(1) : text;
        if (unsigned is ".inf" or ".Inf" or ".INF")
            return true;

        var s = unsigned.Replace("_", "");
        var i = SkipDigits(s.AsSpan(), 0);
        var whole = i;
        if (i < s.Length && s[i] == '.')
        {
            var fraction = SkipDigits(s.AsSpan(), i + 1);
            if (whole == 0 && fraction == i + 1)
                return false;
            i = fraction;
        }
        else if (whole == 0)
        {
            return false;
        }

        if (i < s.Length && s[i] is 'e' or 'E')
        {
            i++;
            if (i < s.Length && s[i] is '+' or '-')
                i++;
            var exponent = SkipDigits(s.AsSpan(), i);
            if (exponent == i)
                return false;
            i = exponent;
        }

        // A number too large for Kubernetes' reader is a text to it: an identifier such as 123e4567 is no number.
        return i == s.Length && double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number);
    }
}
