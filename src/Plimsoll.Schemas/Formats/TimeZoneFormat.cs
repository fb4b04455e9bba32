namespace Plimsoll.Schemas.Formats;

/// <summary>The name of a time zone, as IANA gives them: <c>Europe/Paris</c>, <c>UTC</c>.</summary>
/// <remarks>
/// Source: validateTimeZone in pkg/apis/batch/validation for the letters; the areas and the names without one are those of
/// the time zone database. Places are not looked up: new ones come every year.
/// </remarks>
internal sealed class TimeZoneFormat : TextFormat
{
    private const string What = "a time zone's name";

    private const string Areas =
        "|Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US"
        + "|SystemV|posix|right|";

    private const string Alone =
        "|CET|CST6CDT|Cuba|EET|EST|EST5EDT|Egypt|Eire|Factory|GB|GB-Eire|GMT|GMT+0|GMT-0|GMT0|Greenwich|HST|Hongkong|Iceland"
        + "|Iran|Israel|Jamaica|Japan|Kwajalein|Libya|MET|MST|MST7MDT|NZ|NZ-CHAT|Navajo|PRC|PST8PDT|Poland|Portugal|ROC|ROK"
        + "|Singapore|Turkey|UCT|UTC|Universal|W-SU|WET|Zulu|posixrules|";

    /// <inheritdoc/>
    public override FormatMistake? Check(string text)
    {
        if (text.Length == 0)
            return Mistakes.Empty(What);
        if (text.Equals("Local", StringComparison.OrdinalIgnoreCase))
            return new FormatMistake("'Local' would be another zone on every node; a zone is named, as in 'Europe/Paris'");

        foreach (var c in text)
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not ('/' or '.' or '-' or '_' or '+'))
                return Mistakes.NotAllowed(What, c, Mistakes.IfValid(this, text.Trim().Replace(' ', '_'), text));
        }

        foreach (var part in text.Split('/'))
        {
            if (part.Length is 0 or > 14 || part is "." or ".." || part[0] == '-')
                return new FormatMistake($"{Mistakes.Quoted(part)} is no part of {What}");
        }

        var slash = text.IndexOf('/');
        var first = slash < 0 ? text : text.Substring(0, slash);
        var table = slash < 0 ? Alone : Areas;
        return table.Contains($"|{first}|", StringComparison.Ordinal)
            ? WrongCase(text, slash)
            : new FormatMistake(
                slash < 0
                    ? $"'{text}' is no time zone; they are named as in 'Europe/Paris', 'UTC' or 'Etc/GMT+5'"
                    : $"'{first}' is no area of time zones",
                Mistakes.IfValid(this, Meant(text, first, table), text));
    }

    // Places start with a capital letter: the server opens a file of that very name.
    private static FormatMistake? WrongCase(string text, int slash) =>
        slash > 0 && Ascii.IsLower(text[slash + 1]) && !text.StartsWith("posix/", StringComparison.Ordinal)
            && !text.StartsWith("right/", StringComparison.Ordinal)
            ? new FormatMistake("the place in a time zone's name starts with a capital letter", Titled(text, slash))
            : null;

    private static string Meant(string text, string first, string table)
    {
        var at = table.IndexOf("|" + first + "|", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return text;
        var area = table.Substring(at + 1, first.Length);
        return area.Length == text.Length ? area : Titled($"{area}{text.Substring(area.Length)}", area.Length) ?? text;
    }

    // 'europe/isle_of_man' is 'Europe/Isle_of_Man'; where names have capital letters inside, nothing is guessed.
    private static string? Titled(string text, int slash)
    {
        var area = text.Substring(0, slash);
        var place = text.Substring(slash + 1).ToUpperInvariant();
        if (area is "Antarctica" or "Brazil" or "Chile" or "Mexico" || Ascii.Has(place, Ascii.IsDigit))
            return null;
        if (area == "Etc")
            return place is "UTC" or "GMT" or "UCT" ? $"{area}/{place}" : null;
        var letters = text.ToCharArray();
        for (var i = slash; i < letters.Length; i++)
        {
            if (i > slash && letters[i - 1] is '/' or '_' or '-')
                letters[i] = char.ToUpperInvariant(letters[i]);
            else
                letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters).Replace("_Of_", "_of_").Replace("_Es_", "_es_").Replace("-Au-", "-au-");
    }
}
