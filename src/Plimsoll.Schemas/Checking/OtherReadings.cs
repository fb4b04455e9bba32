using System.Globalization;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Schemas.Checking;

/// <summary>What readers of YAML make of an unquoted text that Kubernetes takes for a text, and of an unquoted key.</summary>
/// <remarks>Source: YAML 1.1, types int, float, timestamp and bool; YAML 1.2, core schema. Kubernetes' own reader follows 1.1 but for sexagesimal numbers and dates.</remarks>
internal static class OtherReadings
{
    /// <summary>Longer texts have one reading.</summary>
    public const int LongestText = 30;

    /// <summary>What others take a text for that Kubernetes' reader leaves a text; null when all agree.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > LongestText || text[0] is not (>= '0' and <= '9' or '+' or '-'))
            return null;
        return SexagesimalOf(text) is { } number ? $"the number {number.ToString(CultureInfo.InvariantCulture)}" : null;
    }

    /// <summary>What Kubernetes' reader makes of an unquoted key, when that is not its text; null when it is.</summary>
    /// <remarks>Keys become texts again: <c>on</c> is written as <c>true</c> by then. Numbers in plain decimal keep their text.</remarks>
    public static string? OfKey(string key) => PlainScalar.TypeOf(key) switch
    {
        ScalarType.Boolean when PlainScalar.BooleanOf(key) is { } truth && key != (truth ? "true" : "false") => truth ? "true" : "false",
        ScalarType.Float when double.TryParse(key.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number.ToString("R", CultureInfo.InvariantCulture) is { } shortest && shortest != key && Math.Abs(number) is > 1e-4 and < 1e15 => shortest,
        ScalarType.Integer when PlainScalar.IntegerOf(key) is { } number && number.ToString(CultureInfo.InvariantCulture) != key => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    // [-+]?[1-9][0-9_]*(:[0-5]?[0-9])+ of YAML 1.1: 12:30:45 is 45045 seconds, 22:22 is 1342.
    private static long? SexagesimalOf(ReadOnlySpan<char> text)
    {
        var i = text[0] is '+' or '-' ? 1 : 0;
        if (i == text.Length || text[i] is < '1' or > '9')
            return null;
        long total = 0;
        var part = 0L;
        var digits = 0;
        var parts = 1;
        for (; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                if (digits == 0)
                    return null;
                (total, part, digits) = ((total + part) * 60, 0, 0);
                parts++;
            }
            else if (text[i] is >= '0' and <= '9')
            {
                part = (part * 10) + (text[i] - '0');
                digits++;
                if (parts > 1 && (digits > 2 || part > 59))
                    return null;
            }
            else if (text[i] != '_' || parts > 1)
            {
                return null;
            }
        }

        return parts > 1 && digits > 0 ? (text[0] == '-' ? -(total + part) : total + part) : null;
    }
}
