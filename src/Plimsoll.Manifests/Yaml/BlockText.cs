using System.Text;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>The extent and the meaning of a literal (<c>|</c>) or folded (<c>&gt;</c>) block.</summary>
internal readonly struct BlockText
{
    private const int MostKept = 1 << 16;

    // What one block is put together in serves the next one.
    [ThreadStatic]
    private static StringBuilder? _value;

    /// <summary>Where the line after the block begins; negative when the block is written in an unusual way.</summary>
    public int Next { get; private init; }

    /// <summary>Where its first line that says something begins.</summary>
    public int Body { get; private init; }

    /// <summary>Whether it has such a line.</summary>
    public bool HasBody { get; private init; }

    /// <summary>Finds a block whose indentation shows in its first line, and which keeps no empty lines at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Its <c>|</c> or <c>&gt;</c>.</param>
    /// <param name="indent">How many columns what holds it is indented.</param>
    public static BlockText Find(ReadOnlySpan<char> text, int start, int indent)
    {
        var body = AfterHeader(text, start);
        if (body < 0)
            return new BlockText { Next = -1 };
        while (body < text.Length && text[body] is '\n' or '\r')
            body++;
        var content = SkipSpaces(text, body, int.MaxValue);
        if (content >= text.Length || text[content] is '\n' or '\r')
            return new BlockText { Next = content == body ? body : -1 };
        var columns = content - body;
        if (columns <= indent)
            return new BlockText { Next = body };

        var line = body;
        while (line < text.Length)
        {
            content = SkipSpaces(text, line, columns);
            if (content < text.Length && content - line < columns && text[content] is not ('\n' or '\r'))
                break;
            line = AfterLine(text, content);
        }

        return new BlockText { Next = line, Body = body, HasBody = true };
    }

    /// <summary>The value of a block that was found.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The block, from its mark to its last visible character.</param>
    public static string Decode(ReadOnlySpan<char> text, Span span)
    {
        if (text.Slice(span.Start, span.Length).IndexOf('\n') < 0)
            return "";
        var isFolded = text[span.Start] == '>';
        var isStripped = text[span.Start + 1] == '-';
        var line = AfterLine(text, span.Start);
        var value = (_value ??= new StringBuilder()).Clear();
        var emptyLines = 0;
        while (text[line] is '\n' or '\r')
        {
            emptyLines += text[line] == '\n' ? 1 : 0;
            line++;
        }

        var columns = SkipSpaces(text, line, int.MaxValue) - line;
        var wasBlank = false;
        var endsInBreak = false;
        for (var isFirst = true; line < text.Length;)
        {
            var content = SkipSpaces(text, line, columns);
            var end = EndOfLine(text, content);
            if (end > content && content - line < columns)
                break;
            line = AfterLine(text, content);
            if (end == content)
            {
                emptyLines++;
                continue;
            }

            var isBlank = text[content] is ' ' or '\t';
            if (!isFirst)
            {
                if (!isFolded || wasBlank || isBlank)
                    value.Append('\n');
                else if (emptyLines == 0)
                    value.Append(' ');
            }

            value.Append('\n', emptyLines).Append(text.Slice(content, end - content));
            emptyLines = 0;
            wasBlank = isBlank;
            isFirst = false;
            endsInBreak = line > end;
        }

        if (endsInBreak && !isStripped)
            value.Append('\n');
        if (value.Capacity > MostKept)
            _value = null;
        return value.ToString();
    }

    // The next line; -1 when the block says how it is indented, keeps what is empty, or is no block.
    private static int AfterHeader(ReadOnlySpan<char> text, int start)
    {
        var offset = start + 1;
        if (offset < text.Length && text[offset] == '-')
            offset++;
        var blanks = offset;
        while (offset < text.Length && text[offset] is ' ' or '\t')
            offset++;
        if (offset >= text.Length)
            return offset;
        return text[offset] is '\n' or '\r' || (text[offset] == '#' && offset > blanks) ? AfterLine(text, offset) : -1;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int offset, int most)
    {
        var end = (int)Math.Min(text.Length, (long)offset + most);
        while (offset < end && text[offset] == ' ')
            offset++;
        return offset;
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int offset)
    {
        var distance = text.Slice(offset).IndexOf('\n');
        var end = distance < 0 ? text.Length : offset + distance;
        return end > offset && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static int AfterLine(ReadOnlySpan<char> text, int offset)
    {
        var distance = text.Slice(offset).IndexOf('\n');
        return distance < 0 ? text.Length : offset + distance + 1;
    }
}
