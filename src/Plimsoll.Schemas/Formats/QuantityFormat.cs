namespace Plimsoll.Schemas.Formats;

/// <summary>An amount of something: a number and a unit.</summary>
/// <remarks>
/// Source: ParseQuantity in k8s.io/apimachinery/pkg/api/resource, and UnmarshalJSON there, which takes spaces around it.
/// A unit without a digit counts as zero there as long as the sum stays small, so it is no mistake of the text.
/// </remarks>
internal sealed class QuantityFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        var trimmed = text.Trim(' ');
        if (trimmed.Length == 0)
            return Mistakes.Empty("a quantity");
        var at = EndOfNumber(trimmed, '.', out var digits);
        var unit = trimmed.Substring(at);
        if (IsUnit(unit, digits > 0))
            return null;

        var suggestion = Mistakes.IfValid(this, Meant(trimmed), text);
        if (digits == 0)
            return new FormatMistake($"{Mistakes.Quoted(trimmed)} is no quantity: it starts with no number", suggestion);
        if (unit[0] == ',')
            return new FormatMistake("the decimals of a quantity stand after a point, not a comma", suggestion);
        var bare = unit.Trim();
        return bare.Length < unit.Length && IsUnit(bare, hasDigits: true)
            ? new FormatMistake("no space stands before the unit of a quantity", suggestion)
            : new FormatMistake($"{Mistakes.Quoted(bare)} is no unit of a quantity", suggestion);
    }

    private static int EndOfNumber(string text, char point, out int digits)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var at = Ascii.EndOfDigits(text, start);
        digits = at - start;
        if (at < text.Length && text[at] == point)
        {
            var end = Ascii.EndOfDigits(text, at + 1);
            digits += end - at - 1;
            at = end;
        }

        return at;
    }

    private static bool IsUnit(string unit, bool hasDigits)
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
        if (!Ascii.IsNumber(digits))
            return false;
        // The exponent is read as a number of 64 bits; below 10^-9 the slow way is taken, which wants a digit.
        var significant = digits.TrimStart('0');
        return significant.Length <= 18 && (hasDigits || unit[1] != '-' || significant.Length < 2);
    }

    private static string Meant(string text)
    {
        var end = EndOfNumber(text, '.', out var digits);
        if (end < text.Length && text[end] == ',' && text.IndexOf('.') < 0)
        {
            end = EndOfNumber(text, ',', out var all);
            // Three digits after a comma may as well be thousands.
            if (all - digits is 0 or 3)
                return text;
        }

        var unit = text.Substring(end).TrimStart();
        return text.Substring(0, end).Replace(',', '.') + (UnitMeant(unit) ?? unit);
    }

    // Small letters are the units of Docker and of the JVM, which count in 1024; capital ones with a B are those of disks,
    // in 1000. 'Mb' may be megabits, and 'K' either, so that nothing is said about them.
    private static string? UnitMeant(string unit) => unit switch
    {
        "kB" or "KB" => "k",
        "MB" or "GB" or "TB" or "PB" or "EB" => unit.Substring(0, 1),
        "kb" => "Ki",
        "mb" => "Mi",
        "g" or "gb" => "Gi",
        "t" or "tb" => "Ti",
        "b" or "B" or "bytes" or "Bytes" or "core" or "cores" or "cpu" or "cpus" or "CPU" or "CPUs" => "",
        _ => unit.ToLowerInvariant() switch
        {
            "ki" or "kib" => "Ki",
            "mi" or "mib" => "Mi",
            "gi" or "gib" => "Gi",
            "ti" or "tib" => "Ti",
            "pi" or "pib" => "Pi",
            "ei" or "eib" => "Ei",
            _ => null,
        },
    };
}
