using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Amounts;

/// <summary>A text that shall be a quantity, taken apart: <c>1.5Gi</c> is the number <c>1.5</c> and the unit <c>Gi</c>.</summary>
/// <remarks>Source: ParseQuantity in k8s.io/apimachinery/pkg/api/resource.</remarks>
/// <param name="Number">Sign, digits and point; may be empty or without a digit.</param>
/// <param name="Digits">How many digits the number has.</param>
/// <param name="Unit">What follows it: a unit, an exponent, nothing, or something that is no unit.</param>
public readonly record struct QuantityText(string Number, int Digits, string Unit)
{
    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text, without spaces around it.</param>
    /// <param name="point">What stands before the decimals; Kubernetes takes a point only.</param>
    public static QuantityText Split(string text, char point = '.')
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var at = EndOfDigits(text, start);
        var digits = at - start;
        if (at < text.Length && text[at] == point)
        {
            var end = EndOfDigits(text, at + 1);
            digits += end - at - 1;
            at = end;
        }

        return new QuantityText(TextCache.Get(text.AsSpan(0, at)), digits, TextCache.Get(text.AsSpan(at)));
    }

    /// <summary>Whether Kubernetes takes the text.</summary>
    /// <remarks>A unit without a digit counts as zero there as long as the sum stays small, so it is no mistake of the text.</remarks>
    public bool IsValid => Number.Length + Unit.Length > 0 && IsUnit(Unit, Digits > 0);

    /// <summary>Whether a text is a unit or an exponent.</summary>
    /// <param name="unit">The text.</param>
    /// <param name="hasDigits">Whether a number stands before it.</param>
    public static bool IsUnit(string unit, bool hasDigits)
    {
        if (unit is "" or "n" or "u" or "m" or "k" or "M" or "G" or "T" or "P" or "E" or "Ki" or "Mi" or "Gi" or "Ti")
            return true;
        return unit is "Pi" or "Ei" ? hasDigits : IsExponent(unit, hasDigits);
    }

    private static bool IsExponent(string unit, bool hasDigits)
    {
        if (unit.Length < 2 || unit[0] is not ('e' or 'E'))
            return false;
        var digits = unit.Substring(unit[1] is '+' or '-' ? 2 : 1);
        if (digits.Length == 0 || EndOfDigits(digits, 0) < digits.Length)
            return false;
        // The exponent is read as a number of 64 bits; below 10^-9 the slow way is taken, which wants a digit.
        var significant = digits.TrimStart('0');
        return significant.Length <= 18 && (hasDigits || unit[1] != '-' || significant.Length < 2);
    }

    private static int EndOfDigits(string text, int start)
    {
        while (start < text.Length && text[start] is >= '0' and <= '9')
            start++;
        return start;
    }
}
