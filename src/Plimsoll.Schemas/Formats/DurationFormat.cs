namespace Plimsoll.Schemas.Formats;

/// <summary>A length of time in the words of Go: <c>1h30m</c>, <c>300ms</c>, <c>0</c>.</summary>
/// <remarks>Source: ParseDuration in Go's package time, as metav1.Duration is read.</remarks>
internal sealed class DurationFormat : TextFormat
{
    // 2^63 nanoseconds.
    private const double Longest = 9223372036854775808;

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty("a duration");
        return Wrong(text) is { } reason ? new FormatMistake(reason, Mistakes.IfValid(this, Meant(text.Trim()) ?? text, text)) : null;
    }

    private static string? Wrong(string text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        if (text.Length - at == 1 && text[at] == '0')
            return null;
        if (at == text.Length)
            return "a sign is no duration";
        double nanoseconds = 0;
        while (at < text.Length)
        {
            var start = at;
            if (!SkipNumber(text, ref at, out var number))
                return $"a duration is written as in '1h30m', and {Mistakes.Quoted(text.Substring(start))} starts with no number";
            start = at;
            while (at < text.Length && text[at] != '.' && !Ascii.IsDigit(text[at]))
                at++;
            var unit = text.Substring(start, at - start);
            if (unit.Length == 0)
                return "the duration has no unit: one of h, m, s, ms, us, ns";
            var length = LengthOf(unit);
            if (length == 0)
                return $"{Mistakes.Quoted(unit.Trim())} is no unit of a duration: they are h, m, s, ms, us, ns";
            nanoseconds += number * length;
        }

        return nanoseconds > Longest ? "no duration may be longer than 292 years" : null;
    }

    private static bool SkipNumber(string text, ref int at, out double number)
    {
        number = 0;
        double scale = 1;
        int digits = 0, points = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '.' && points == 0)
            {
                points++;
                continue;
            }

            if (!Ascii.IsDigit(text[at]))
                break;
            digits++;
            if (points > 0)
                scale /= 10;
            number = points > 0 ? number + ((text[at] - '0') * scale) : (number * 10) + (text[at] - '0');
        }

        return digits > 0;
    }

    private static double LengthOf(string unit) => unit switch
    {
        "ns" => 1,
        "us" or "\u00b5s" or "\u03bcs" => 1e3,
        "ms" => 1e6,
        "s" => 1e9,
        "m" => 60e9,
        "h" => 3600e9,
        _ => 0,
    };

    // '5 minutes' and '1d 12h' in the units that there are.
    private static string? Meant(string text)
    {
        if (text.Length > 0 && text[text.Length - 1] is >= '0' and <= '9')
            return text + "s";
        var meant = "";
        long hours = 0;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (!SkipNumber(text, ref at, out var number))
                return null;
            var digits = text.Substring(start, at - start);
            start = at;
            while (at < text.Length && text[at] != '.' && !Ascii.IsDigit(text[at]))
                at++;
            var unit = UnitMeant(text.Substring(start, at - start).Trim());
            var inHours = unit switch { "w" => 168, "d" => 24, "h" => 1, _ => 0 };
            if (inHours > 0 && number < 1e6 && Ascii.IsNumber(digits))
                hours += (long)number * inHours;
            else if (unit is null || inHours > 1)
                return null;
            else
                meant += digits + unit;
        }

        return (hours > 0 ? Mistakes.Text(hours) + "h" : "") + meant;
    }

    private static string? UnitMeant(string word) => word switch
    {
        "w" or "week" or "weeks" => "w",
        "d" or "day" or "days" or "D" => "d",
        "h" or "H" or "hr" or "hrs" or "hour" or "hours" => "h",
        "m" or "min" or "mins" or "minute" or "minutes" => "m",
        "s" or "S" or "sec" or "secs" or "second" or "seconds" => "s",
        "ms" or "msec" or "millis" or "millisecond" or "milliseconds" => "ms",
        "us" or "ns" => word,
        _ => null,
    };
}
