namespace Plimsoll.Schemas.Formats;

/// <summary>When a CronJob runs: five fields or a word such as <c>@daily</c>.</summary>
/// <remarks>
/// Source: ParseStandard of github.com/robfig/cron/v3, and validateScheduleFormat in pkg/apis/batch/validation, which
/// refuses zones. A schedule that never fires is taken by the server and is a mistake all the same.
/// </remarks>
internal sealed class CronFormat : TextFormat
{
    private const string Every = "@every ";

    private static readonly CronField[] Fields =
    [
        new("minute", 0, 59),
        new("hour", 0, 23),
        new("day of the month", 1, 31),
        new("month", 1, 12, "janfebmaraprmayjunjulaugsepoctnovdec"),
        new("day of the week", 0, 6, "sunmontuewedthufrisat"),
    ];

    private readonly DurationFormat _duration = new();

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Contains("TZ", StringComparison.Ordinal))
            return new FormatMistake("a schedule names no time zone: that is what spec.timeZone is for");
        if (text.Length > 0 && text[0] == '@')
            return WrongInWord(text);

        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == 0)
            return Mistakes.Empty("a schedule");
        if (fields.Length != Fields.Length)
            return new FormatMistake(
                $"a schedule has five fields, and this one has {Mistakes.Text(fields.Length)}",
                Mistakes.IfValid(this, fields[0][0] == '@' ? text.Trim() : WithoutSeconds(fields), text));

        var bits = new ulong[Fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            if (Fields[i].Read(fields[i], out bits[i]) is not { } mistake)
                continue;
            fields[i] = mistake.Suggestion ?? fields[i];
            return mistake with { Suggestion = Mistakes.IfValid(this, Mended(fields, i), text) };
        }

        return Comes(bits) ? null : new FormatMistake("it never fires: none of its months has such a day");
    }

    private FormatMistake? WrongInWord(string text)
    {
        if (text is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly")
            return null;
        if (text.StartsWith(Every, StringComparison.Ordinal))
        {
            var mistake = _duration.Check(text.Substring(Every.Length));
            return mistake?.Suggestion is { } duration ? mistake with { Suggestion = Every + duration } : mistake;
        }

        return new FormatMistake(
            $"{Mistakes.Quoted(text)} is no schedule: the words are @yearly, @monthly, @weekly, @daily, @hourly and @every",
            Mistakes.IfValid(this, text.Trim().ToLowerInvariant(), text));
    }

    // The first field of Quartz and Spring is the second, and Quartz may have a year at the end. A zero and a star say
    // nothing; days of the week count from 1 in Quartz, so that only their names are plain.
    private static string WithoutSeconds(string[] fields)
    {
        var isPlain = fields[0] is "0" or "00" && (fields.Length == 6 || (fields.Length == 7 && fields[6] == "*"))
            && !Ascii.Has(fields[5], Ascii.IsDigit);
        return string.Join(" ", fields, isPlain ? 1 : 0, isPlain ? 5 : fields.Length);
    }

    // More than one field or part may be wrong: each is mended in turn.
    private static string Mended(string[] fields, int first)
    {
        for (var i = first; i < fields.Length; i++)
        {
            for (var tries = 0; tries < 8 && Fields[i].Read(fields[i], out _)?.Suggestion is { } better; tries++)
                fields[i] = better;
        }

        return string.Join(" ", fields);
    }

    // Days of the month and of the week are either-or once neither has a star.
    private static bool Comes(ulong[] bits)
    {
        var hasStar = ((bits[2] | bits[4]) & CronField.Star) != 0;
        var hasDay = false;
        for (var month = 1; month <= 12; month++)
        {
            var days = month == 2 ? 29 : month is 4 or 6 or 9 or 11 ? 30 : 31;
            hasDay |= (bits[3] & (1UL << month)) != 0 && (bits[2] & ((1UL << (days + 1)) - 1)) != 0;
        }

        var hasWeekday = (bits[4] & ~CronField.Star) != 0;
        var hasMonth = (bits[3] & ~CronField.Star) != 0;
        var isSomeDay = hasStar ? hasDay && hasWeekday : hasDay || (hasWeekday && hasMonth);
        return bits[0] != 0 && bits[1] != 0 && isSomeDay;
    }
}
