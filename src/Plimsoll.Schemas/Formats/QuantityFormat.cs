using Plimsoll.Manifests.Amounts;

namespace Plimsoll.Schemas.Formats;

/// <summary>An amount of something: a number and a unit.</summary>
/// <remarks>
/// <see cref="QuantityText"/> knows the grammar; UnmarshalJSON in k8s.io/apimachinery/pkg/api/resource takes spaces around it.
/// </remarks>
internal sealed class QuantityFormat : TextFormat
{
    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        var trimmed = text.Trim(' ');
        if (trimmed.Length == 0)
            return Mistakes.Empty("a quantity");
        var parts = QuantityText.Split(trimmed);
        if (parts.IsValid)
            return null;

        var unit = parts.Unit;
        var suggestion = Mistakes.IfValid(this, Meant(trimmed), text);
        if (parts.Digits == 0)
            return new FormatMistake($"{Mistakes.Quoted(trimmed)} is no quantity: it starts with no number", suggestion);
        if (unit[0] == ',')
            return new FormatMistake("the decimals of a quantity stand after a point, not a comma", suggestion);
        var bare = unit.Trim();
        return bare.Length < unit.Length && QuantityText.IsUnit(bare, hasDigits: true)
            ? new FormatMistake("no space stands before the unit of a quantity", suggestion)
            : new FormatMistake($"{Mistakes.Quoted(bare)} is no unit of a quantity", suggestion);
    }

    private static string Meant(string text)
    {
        var parts = QuantityText.Split(text);
        if (parts.Unit.Length > 0 && parts.Unit[0] == ',' && text.IndexOf('.') < 0)
        {
            var digitsBefore = parts.Digits;
            parts = QuantityText.Split(text, point: ',');
            // Three digits after a comma may as well be thousands.
            if (parts.Digits - digitsBefore is 0 or 3)
                return text;
        }

        var unit = parts.Unit.TrimStart();
        return parts.Number.Replace(',', '.') + (UnitMeant(unit) ?? unit);
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
