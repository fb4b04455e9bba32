using System.Text;

namespace Plimsoll.Schemas.Custom;

/// <summary>Carries what stands in brackets in Go's patterns over to .NET.</summary>
internal static class GoCharacterClass
{
    /// <summary>Reads from an opening bracket to behind the closing one; null when something in between has no counterpart.</summary>
    public static string? Translate(string pattern, ref int at)
    {
        var text = new StringBuilder("[");
        at++;
        if (at < pattern.Length && pattern[at] == '^')
        {
            text.Append('^');
            at++;
        }

        for (var isFirst = true; at < pattern.Length; isFirst = false)
        {
            if (pattern[at] == ']' && !isFirst)
            {
                at++;
                return text.Append(']').ToString();
            }

            if (!TryReadItem(pattern, ref at, text))
                return null;
        }

        return null;
    }

    private static bool TryReadItem(string pattern, ref int at, StringBuilder text)
    {
        if (pattern[at] == '[' && at + 1 < pattern.Length && pattern[at + 1] == ':')
            return TryReadNamed(pattern, ref at, text);
        if (!TryReadCharacter(pattern, ref at, out var from))
            return false;
        text.Append(from.Text);
        if (from.IsSet || at + 1 >= pattern.Length || pattern[at] != '-' || pattern[at + 1] == ']')
            return true;

        at++;
        if (!TryReadCharacter(pattern, ref at, out var to) || to.IsSet)
            return false;
        text.Append('-').Append(to.Text);
        return true;
    }

    private static bool TryReadCharacter(string pattern, ref int at, out GoEscape character)
    {
        if (pattern[at] == '\\')
            return GoEscape.TryRead(pattern, ref at, out character);

        // Half a character is what .NET would see of one beyond the 16-bit ones.
        var c = pattern[at++];
        character = new GoEscape(GoEscape.Literal(c), IsSet: false, c);
        return !char.IsSurrogate(c);
    }

    private static bool TryReadNamed(string pattern, ref int at, StringBuilder text)
    {
        var end = pattern.IndexOf(":]", at + 2, StringComparison.Ordinal);
        var set = end < 0 ? null : SetOf(pattern.Substring(at + 2, end - at - 2));
        if (set is null)
            return false;
        text.Append(set);
        at = end + 2;
        return true;
    }

    private static string? SetOf(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "ascii" => @"\u0000-\u007F",
        "blank" => @"\t\u0020",
        "cntrl" => @"\u0000-\u001F\u007F",
        "digit" => "0-9",
        "graph" => "!-~",
        "lower" => "a-z",
        "print" => @"\u0020-~",
        "punct" => @"!-/:-@\[-`{-~",
        "space" => @"\t\n\v\f\r\u0020",
        "upper" => "A-Z",
        "word" => "0-9A-Za-z_",
        "xdigit" => "0-9A-Fa-f",
        _ => null,
    };
}
