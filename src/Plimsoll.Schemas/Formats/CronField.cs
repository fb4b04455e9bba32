using System.Globalization;

namespace Plimsoll.Schemas.Formats;

/// <summary>One of the five fields of a schedule.</summary>
/// <param name="Unit">What the field counts: <c>minute</c>.</param>
/// <param name="Min">The least value.</param>
/// <param name="Max">The greatest value.</param>
/// <param name="Words">Names of the values from the least on, three small letters each.</param>
/// <remarks>Source: getRange in parser.go of github.com/robfig/cron/v3.</remarks>
internal sealed record CronField(string Unit, int Min, int Max, string Words = "")
{
    /// <summary>The bit that says that the field does not restrict anything.</summary>
    public const ulong Star = 1UL << 63;

    // 'minutes', 'days of the month'.
    private string Units => Unit.StartsWith("day", StringComparison.Ordinal) ? Unit.Insert(3, "s") : Unit + "s";

    /// <summary>The values of a field, a bit each; or a mistake whose suggestion is for this field alone.</summary>
    /// <remarks>Empty parts of a list are skipped, so that a field of commas has no value at all.</remarks>
    public FormatMistake? Read(string text, out ulong bits)
    {
        bits = 0;
        var parts = text.Split(',');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0 || ReadPart(parts[i], ref bits) is not { } mistake)
                continue;
            if (mistake.Suggestion is null)
                return mistake;
            parts[i] = mistake.Suggestion;
            return mistake with { Suggestion = string.Join(",", parts) };
        }

        return null;
    }

    private FormatMistake? ReadPart(string part, ref ulong bits)
    {
        var rangeAndStep = part.Split('/');
        var range = rangeAndStep[0].Split('-');
        if (rangeAndStep.Length > 2)
            return new FormatMistake($"{Mistakes.Quoted(part)} has two steps");

        int start = Min, end = Max;
        var isStar = range[0] is "*" or "?";
        if (!isStar)
        {
            if (range.Length > 2)
                return new FormatMistake($"{Mistakes.Quoted(part)} has two hyphens");
            if ((NotAValue(range[0], out start) ?? NotAValue(range[range.Length - 1], out end)) is { } wrong)
                return wrong;
        }

        var step = 1;
        if (rangeAndStep.Length == 2)
        {
            if (!IsNumber(rangeAndStep[1], out step) || step == 0)
                return new FormatMistake($"the step after '/' is a number from 1 on, not {Mistakes.Quoted(rangeAndStep[1])}");
            if (range.Length == 1)
                end = start > Max ? start : Max;
        }

        if (OutOfBounds(range, start, end, rangeAndStep.Length == 1) is { } mistake)
            return mistake;
        for (long value = start; value <= end; value += step)
            bits |= 1UL << (int)value;
        if (isStar && step == 1)
            bits |= Star;
        return null;
    }

    private FormatMistake? OutOfBounds(string[] range, int start, int end, bool hasNoStep)
    {
        var bounds = $"{Units} go from {Mistakes.Text(Min)} to {Mistakes.Text(Max)}";
        if (Max == 6 && hasNoStep && end == 7)
            return new FormatMistake("Sunday is 0, not 7: " + bounds, start == 7 ? "0" : WithSunday(start));
        if (start < Min || start > Max || end > Max)
            return new FormatMistake($"{Mistakes.Text(start < Min || start > Max ? start : end)} is no {Unit}: {bounds}");
        if (start <= end)
            return null;
        // A range past midnight or past the week's end is plain, only that it takes two.
        var first = start == Max ? range[0] : $"{range[0]}-{Mistakes.Text(Max)}";
        var second = end == Min ? range[1] : $"{Mistakes.Text(Min)}-{range[1]}";
        var isPlain = hasNoStep && end >= Min;
        return new FormatMistake($"the range of {Units} ends before it starts", isPlain ? $"{first},{second}" : null);
    }

    private static string WithSunday(int start) => start switch
    {
        0 => "0-6",
        6 => "6,0",
        _ => $"{Mistakes.Text(start)}-6,0",
    };

    private FormatMistake? NotAValue(string text, out int value)
    {
        if (IsNumber(text, out value))
            return null;
        for (var at = 0; text.Length == 3 && at < Words.Length; at += 3)
        {
            if (string.Compare(text, 0, Words, at, 3, StringComparison.OrdinalIgnoreCase) == 0)
            {
                value = Min + (at / 3);
                return null;
            }
        }

        return new FormatMistake(
            text.IndexOfAny(['L', 'W', '#']) >= 0 && Unit.StartsWith("day", StringComparison.Ordinal)
                ? $"{Mistakes.Quoted(text)} is of Quartz; Kubernetes has no 'L', 'W' and '#'"
                : $"{Mistakes.Quoted(text)} is no {Unit}");
    }

    private static bool IsNumber(string text, out int value)
    {
        var digits = text.Length > 0 && text[0] == '+' ? text.Substring(1) : text;
        value = 0;
        return Ascii.IsNumber(digits) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
