using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml.Quick;

/// <summary>Finds where keys and scalars end, and hands them to the builder as places in the text.</summary>
/// <remarks>Offsets that are returned are negative when the text is declined.</remarks>
internal sealed class QuickScalars(string text, NodeTreeBuilder builder, bool hasExpressions)
{
    private const int Declined = -1;

    /// <summary>The colon that makes a key of what begins here, or a negative number.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where the key ends, before the blanks and the colon.</param>
    public int EndOfKey(int start, out int end)
    {
        if (text[start] is '"' or '\'')
        {
            end = EndOfQuoted(start);
            if (end < 0)
                return Declined;
            var after = SkipSpaces(end);
            return after < text.Length && text[after] == ':' && IsBlankAt(after + 1) ? after : Declined;
        }

        end = start;
        if (!MayBeginPlain(start))
            return Declined;
        var colon = EndOfPlain(start);
        if (colon >= text.Length || text[colon] != ':')
            return Declined;
        end = TrimEnd(start, colon);

        // The library takes a word that begins with a star for an alias, and the colon for a part of its name.
        return text.IndexOf('*', start, end - start) < 0 ? colon : Declined;
    }

    /// <summary>Hands over a key.</summary>
    public void AddKey(Span span)
    {
        var isPlain = text[span.Start] is not ('"' or '\'');
        if (isPlain)
            builder.KeyInText(span);
        else
            builder.Key(ScalarText.Decode(text, span, text[span.Start] == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted), span, isPlain: false);
    }

    /// <summary>Reads a scalar that fills the rest of its line.</summary>
    /// <returns>Where the next line begins.</returns>
    public int AddInline(int start)
    {
        int end;
        if (text[start] is '"' or '\'')
        {
            end = EndOfQuoted(start);
            if (end < 0)
                return Declined;
            Add(Span.Between(start, end), text[start] == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted);
            return EndLine(end);
        }

        if (!MayBeginPlain(start))
            return Declined;
        var stop = EndOfPlain(start);
        if (stop < text.Length && text[stop] == ':')
            return Declined;
        end = TrimEnd(start, stop);
        Add(Span.Between(start, end), ScalarStyle.Plain);
        return AfterLine(stop);
    }

    /// <summary>Hands over a scalar that is not a block.</summary>
    public void Add(Span span, ScalarStyle style)
    {
        if (hasExpressions && IsExpression(span, style))
            builder.Unknown(span);
        else
            builder.ScalarInText(span, style);
    }

    /// <summary>Reads a literal or folded block.</summary>
    /// <param name="start">Its <c>|</c> or <c>&gt;</c>.</param>
    /// <param name="indent">How many columns what holds it is indented.</param>
    /// <returns>Where the next line begins.</returns>
    public int AddBlock(int start, int indent)
    {
        var block = BlockText.Find(text, start, indent);
        if (block.Next < 0)
            return Declined;
        var end = block.Next;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (block.HasBody && end <= block.Body)
            return Declined;
        builder.ScalarInText(Span.Between(start, end), text[start] == '|' ? ScalarStyle.Literal : ScalarStyle.Folded);
        return block.Next;
    }

    /// <summary>Where a quoted text on one line ends, its closing quote included.</summary>
    public int EndOfQuoted(int start)
    {
        var quote = text[start];
        for (var i = start + 1; i < text.Length; i++)
        {
            var distance = quote == '"' ? text.AsSpan(i).IndexOfAny('"', '\\', '\n') : text.AsSpan(i).IndexOfAny('\'', '\n');
            if (distance < 0)
                return Declined;
            i += distance;
            if (text[i] == '\n')
                return Declined;
            if (text[i] == '\\')
            {
                i = ScalarText.EndOfEscape(text, i) - 1;
                if (i < 0)
                    return Declined;
            }
            else if (quote == '\'' && i + 1 < text.Length && text[i + 1] == '\'')
            {
                i++;
            }
            else
            {
                return i + 1;
            }
        }

        return Declined;
    }

    /// <summary>Passes over blanks and a comment to the next line.</summary>
    /// <returns>Where the next line begins.</returns>
    public int EndLine(int offset)
    {
        var end = offset;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        if (end >= text.Length)
            return end;
        return text[end] is '\n' or '\r' || (text[end] == '#' && text[end - 1] is ' ' or '\t') ? AfterLine(end) : Declined;
    }

    /// <summary>Where the next line begins.</summary>
    public int AfterLine(int offset)
    {
        var distance = text.AsSpan(offset).IndexOf('\n');
        return distance < 0 ? text.Length : offset + distance + 1;
    }

    private bool MayBeginPlain(int offset) => text[offset] switch
    {
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '\t' => false,
        '-' => !IsBlankAt(offset + 1),
        _ => true,
    };

    // The colon of a key, the blank before a comment, or the end of the line.
    private int EndOfPlain(int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var distance = text.AsSpan(i).IndexOfAny(':', '#', '\n');
            if (distance < 0)
                return text.Length;
            i += distance;
            switch (text[i])
            {
                case '\n':
                    return i;
                case ':' when IsBlankAt(i + 1):
                    return i;
                case '#' when text[i - 1] is ' ' or '\t':
                    return i - 1;
            }
        }

        return text.Length;
    }

    private bool IsBlankAt(int offset) => offset >= text.Length || text[offset] is ' ' or '\t' or '\n' or '\r';

    private int SkipSpaces(int offset)
    {
        while (offset < text.Length && text[offset] == ' ')
            offset++;
        return offset;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t' or '\r')
            end--;
        return end;
    }

    // An escape may stand for a brace.
    private bool IsExpression(Span span, ScalarStyle style)
    {
        var written = text.AsSpan(span.Start, span.Length);
        var isPossible = written.IndexOf("{{".AsSpan()) >= 0 || (style == ScalarStyle.DoubleQuoted && written.IndexOf('\\') >= 0);
        return isPossible && Expressions.IsIn(ScalarText.Decode(text, span, style));
    }
}
