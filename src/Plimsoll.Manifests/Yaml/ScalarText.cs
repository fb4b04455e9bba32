using System.Text;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Says what the text of a scalar means, when somebody asks.</summary>
internal static class ScalarText
{
    /// <summary>The value of a scalar that was read as it stands: on one line, or a block.</summary>
    public static string Decode(ReadOnlySpan<char> text, Span span, ScalarStyle style)
    {
        switch (style)
        {
            case ScalarStyle.Literal or ScalarStyle.Folded:
                return BlockText.Decode(text, span);
            case ScalarStyle.SingleQuoted:
                var inner = text.Slice(span.Start + 1, span.Length - 2);
                return inner.IndexOf('\'') < 0 ? TextCache.Get(inner) : inner.ToString().Replace("''", "'");
            case ScalarStyle.DoubleQuoted:
                inner = text.Slice(span.Start + 1, span.Length - 2);
                return inner.IndexOf('\\') < 0 ? TextCache.Get(inner) : Unescape(text, Span.Between(span.Start + 1, span.End - 1));
            default:
                return TextCache.Get(text.Slice(span.Start, span.Length));
        }
    }

    /// <summary>Where an escape sequence ends, or -1 when it is none, or one of half a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="backslash">Where it begins.</param>
    public static int EndOfEscape(ReadOnlySpan<char> text, int backslash)
    {
        if (backslash + 1 >= text.Length)
            return -1;
        var length = DigitsAfter(text[backslash + 1]);
        if (length == 0)
            return Meaning(text[backslash + 1]) == NoMeaning ? -1 : backslash + 2;
        return CodePoint(text, backslash + 2, length) is >= 0 and not (>= 0xD800 and <= 0xDFFF) ? backslash + 2 + length : -1;
    }

    private const char NoMeaning = '\uFFFF';

    private static string Unescape(ReadOnlySpan<char> text, Span span)
    {
        var value = new StringBuilder(span.Length);
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] != '\\')
            {
                value.Append(text[i]);
                continue;
            }

            var escape = text[++i];
            var length = DigitsAfter(escape);
            if (length == 0)
            {
                value.Append(Meaning(escape));
                continue;
            }

            value.Append(char.ConvertFromUtf32(CodePoint(text, i + 1, length)));
            i += length;
        }

        return value.ToString();
    }

    private static int DigitsAfter(char escape) => escape switch
    {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };

    private static int CodePoint(ReadOnlySpan<char> text, int start, int length)
    {
        if (start + length > text.Length)
            return -1;
        var point = 0L;
        for (var i = start; i < start + length; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return -1;
            point = (point << 4) + digit;
        }

        return point > 0x10FFFF ? -1 : (int)point;
    }

    private static char Meaning(char escape) => escape switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        ' ' or '"' or '\\' or '/' => escape,
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => NoMeaning,
    };
}
