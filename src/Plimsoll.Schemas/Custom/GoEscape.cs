using System.Globalization;

namespace Plimsoll.Schemas.Custom;

/// <summary>What a backslash introduces in Go's patterns, in the spelling of .NET.</summary>
/// <param name="Text">The spelling, as it may stand in brackets.</param>
/// <param name="IsSet">Whether it stands for several characters, so that it needs brackets outside of them.</param>
/// <param name="Character">The character that it stands for, unless it is a set.</param>
internal readonly record struct GoEscape(string Text, bool IsSet, char Character)
{
    /// <summary>A character as itself, whatever it would mean to .NET.</summary>
    public static string Literal(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || char.IsSurrogate(c)
            ? c.ToString()
            : $@"\u{((int)c).ToString("X4", CultureInfo.InvariantCulture)}";

    /// <summary>Reads what stands at a backslash and moves behind it; false for what has no counterpart.</summary>
    public static bool TryRead(string pattern, ref int at, out GoEscape escape)
    {
        escape = default;
        if (at + 1 >= pattern.Length)
            return false;
        var c = pattern[at + 1];
        if (c is 'p' or 'P')
            return TryReadProperty(pattern, ref at, c == 'P', out escape);
        if (SetOf(c) is { } set)
        {
            escape = new GoEscape(set, IsSet: true, default);
            at += 2;
            return true;
        }

        var length = 2;
        int code = c switch
        {
            'a' => 7,
            'f' => 12,
            't' => 9,
            'n' => 10,
            'r' => 13,
            'v' => 11,
            'x' => HexAt(pattern, at + 2, out length),
            '0' => OctalAt(pattern, at + 1, out length),
            // A single digit would be a back-reference.
            >= '1' and <= '7' when at + 2 < pattern.Length && pattern[at + 2] is >= '0' and <= '7' => OctalAt(pattern, at + 1, out length),
            < (char)0x80 when !char.IsLetterOrDigit(c) => c,
            _ => -1,
        };
        if (code is < 0 or > 0xFFFF || char.IsSurrogate((char)code))
            return false;
        escape = new GoEscape(Literal((char)code), IsSet: false, (char)code);
        at += length;
        return true;
    }

    // Go's sets know ASCII only.
    private static string? SetOf(char c) => c switch
    {
        'd' => "0-9",
        'D' => @"\u0000-/:-\uFFFF",
        's' => @"\t\n\f\r\u0020",
        'S' => @"\u0000-\u0008\u000B\u000E-\u001F!-\uFFFF",
        'w' => "0-9A-Za-z_",
        'W' => @"\u0000-/:-@\[-\^`{-\uFFFF",
        _ => null,
    };

    // \pL, \p{Lu}, \p{^Lu}. Names of scripts differ; .NET refuses them when the expression is made.
    private static bool TryReadProperty(string pattern, ref int at, bool isNegated, out GoEscape escape)
    {
        escape = default;
        if (at + 2 >= pattern.Length)
            return false;
        var end = pattern[at + 2] == '{' ? pattern.IndexOf('}', at) : at + 2;
        if (end < 0)
            return false;
        var name = pattern.Substring(at + 2, end - at - 1).Trim('{', '}');
        if (name is ['^', ..])
            (name, isNegated) = (name.Substring(1), !isNegated);
        escape = new GoEscape($@"\{(isNegated ? 'P' : 'p')}{{{name}}}", IsSet: true, default);
        at = end + 1;
        return true;
    }

    private static int HexAt(string pattern, int start, out int length)
    {
        var isBraced = start < pattern.Length && pattern[start] == '{';
        var end = isBraced ? pattern.IndexOf('}', start) : start + 2;
        var from = isBraced ? start + 1 : start;
        length = (isBraced ? end + 1 : end) - start + 2;
        if (end <= from || end > pattern.Length)
            return -1;
        var digits = pattern.AsSpan(from, end - from).ToString();
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : -1;
    }

    private static int OctalAt(string pattern, int start, out int length)
    {
        var code = 0;
        var end = start;
        for (; end < pattern.Length && end < start + 3 && pattern[end] is >= '0' and <= '7'; end++)
            code = (code * 8) + (pattern[end] - '0');
        length = end - start + 1;
        return code;
    }
}
