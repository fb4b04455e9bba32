namespace Plimsoll.Schemas.Formats;

/// <summary>A moment with its zone, as in <c>2026-01-31T12:00:00Z</c>.</summary>
/// <remarks>
/// Source: time.Parse of Go with its layout RFC3339, as metav1.Time is read: capital T and Z, a fraction of any length
/// after '.' or ',', an hour of one digit, no leap second.
/// </remarks>
internal sealed class DateTimeFormat : TextFormat
{
    private const string Example = "a moment is written as in '2026-01-31T12:00:00Z'";

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty("a moment");
        if (Wrong(text) is not { } reason)
            return null;
        var meant = text.Trim().ToUpperInvariant();
        if (meant.Length > 10 && meant[10] == ' ')
            meant = $"{meant.Substring(0, 10)}T{meant.Substring(11).Replace(" ", "")}";
        return new FormatMistake(reason, meant != text && Wrong(meant) is null ? meant : null);
    }

    private static string? Wrong(string text)
    {
        var at = 0;
        if (Number(text, ref at, 4) is not (>= 0 and var year) || !Skip(text, ref at, '-')
            || Number(text, ref at, 2) is not (>= 0 and var month) || !Skip(text, ref at, '-')
            || Number(text, ref at, 2) is not (>= 0 and var day))
        {
            return Example;
        }

        if (month is < 1 or > 12)
            return "months go from 01 to 12";
        // Year 0 is a leap year; DateTime starts at 1.
        if (day < 1 || day > DateTime.DaysInMonth(year == 0 ? 4 : year, month))
            return "the month has no such day";
        if (at == text.Length)
            return "the date has no time of the day: " + Example;
        if (!Skip(text, ref at, 'T'))
            return "a capital 'T' stands between the date and the time";

        var isShort = at + 1 < text.Length && text[at + 1] == ':';
        if (Number(text, ref at, isShort ? 1 : 2) is not (>= 0 and var hour) || !Skip(text, ref at, ':')
            || Number(text, ref at, 2) is not (>= 0 and var minute) || !Skip(text, ref at, ':')
            || Number(text, ref at, 2) is not (>= 0 and var second))
        {
            return Example;
        }

        return hour > 23 || minute > 59 || second > 59
            ? "times go from 00:00:00 to 23:59:59"
            : WrongEnd(text, at);
    }

    private static string? WrongEnd(string text, int at)
    {
        if (at + 1 < text.Length && text[at] is '.' or ',' && Ascii.IsDigit(text[at + 1]))
            at = Ascii.EndOfDigits(text, at + 1);
        if (at == text.Length)
            return "the moment has no zone: 'Z' or an offset such as '+02:00'";
        if (text[at] == 'Z')
            return at + 1 == text.Length ? null : Example;
        if (text[at] is not ('+' or '-'))
            return Example;
        at++;
        return Number(text, ref at, 2) is >= 0 and <= 24 && Skip(text, ref at, ':') && Number(text, ref at, 2) is >= 0 and <= 60
            && at == text.Length
            ? null
            : "the zone is 'Z' or an offset such as '+02:00'";
    }

    private static int Number(string text, ref int at, int digits)
    {
        if (at + digits > text.Length)
            return -1;
        var value = 0;
        for (var end = at + digits; at < end; at++)
        {
            if (!Ascii.IsDigit(text[at]))
                return -1;
            value = (value * 10) + (text[at] - '0');
        }

        return value;
    }

    private static bool Skip(string text, ref int at, char c)
    {
        if (at >= text.Length || text[at] != c)
            return false;
        at++;
        return true;
    }
}
