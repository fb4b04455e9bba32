using System.Text;

namespace Plimsoll.Reports;

/// <summary>Makes texts of unknown origin safe to show: a name in a manifest must not steer the reader's terminal.</summary>
public static class SafeText
{
    /// <summary>The text with control characters, line breaks and direction marks as visible signs.</summary>
    public static string Visible(string text)
    {
        if (!text.Any(IsUnsafe))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
            safe.Append(IsUnsafe(c) ? Sign(c) : c);
        return safe.ToString();
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';

    // U+2400 and up are the pictures of the control characters.
    private static char Sign(char c) => c < ' ' ? (char)('\u2400' + c) : c == '\u007F' ? '\u2421' : '\uFFFD';
}
