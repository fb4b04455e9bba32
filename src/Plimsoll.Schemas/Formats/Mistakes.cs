using System.Globalization;

namespace Plimsoll.Schemas.Formats;

/// <summary>The words that several formats share.</summary>
internal static class Mistakes
{
    public static FormatMistake Empty(string what) => new(what + " must not be empty");

    public static FormatMistake TooLong(string what, int length, int limit) =>
        new($"{what} may have {Text(limit)} characters, and this one has {Text(length)}");

    public static FormatMistake NotAllowed(string what, char c, string? suggestion = null) =>
        new($"{Shown(c)} is not allowed in {what}", suggestion);

    /// <summary>A character as a reader can see it.</summary>
    public static string Shown(char c) => c switch
    {
        ' ' => "a space",
        _ when Ascii.IsPrintable(c) || char.IsLetterOrDigit(c) => $"'{c}'",
        _ => "the character U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };

    /// <summary>A number as every culture reads it.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A suggestion if a format takes it and it is another text.</summary>
    public static string? IfValid(TextFormat format, string suggestion, string written) =>
        suggestion != written && format.Check(suggestion) is null ? suggestion : null;

    /// <summary>The long text of a mistake cut to what fits on a line.</summary>
    public static string Quoted(string text)
    {
        var shown = new char[Math.Min(text.Length, 40)];
        for (var i = 0; i < shown.Length; i++)
            shown[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '?' : text[i];
        return "'" + new string(shown) + (shown.Length < text.Length ? "...'" : "'");
    }
}
