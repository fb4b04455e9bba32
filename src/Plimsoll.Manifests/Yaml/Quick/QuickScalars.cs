using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml.Quick;

/// <summary>Finds where keys and scalars end, and hands them to the builder as places in the text.</summary>
/// <remarks>Offsets that are returned are negative when the text is declined.</remarks>
internal readonly ref struct QuickScalars
{
    private const int Declined = -1;

    private readonly ReadOnlySpan<char> _text;
    private readonly NodeTreeBuilder _builder;
    private readonly bool _hasExpressions;

    /// <summary>Takes the text and where its keys and scalars go.</summary>
    public QuickScalars(ReadOnlySpan<char> text, NodeTreeBuilder builder, bool hasExpressions)
    {
        _text = text;
        _builder = builder;
        _hasExpressions = hasExpressions;
    }

    /// <summary>The colon that makes a key of what begins here, or a negative number.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where the key ends, before the blanks and the colon.</param>
    public int EndOfKey(int start, out int end)
    {
        if (_text[start] is '"' or '\'')
        {
            end = EndOfQuoted(start);
            if (end < 0)
                return Declined;
            var after = SkipSpaces(end);
            return after < _text.Length && _text[after] == ':' && IsBlankAt(after + 1) ? after : Declined;
        }

        end = start;
        if (!MayBeginPlain(start))
            return Declined;
        var colon = EndOfPlain(start);
        if (colon >= _text.Length || _text[colon] != ':')
            return Declined;
        end = TrimEnd(start, colon);

        // The library takes a word that begins with a star for an alias, and the colon for a part of its name.
        return _text.Slice(start, end - start).IndexOf('*') < 0 ? colon : Declined;
    }

    /// <summary>Hands over a key.</summary>
    public void AddKey(Span span)
    {
        var isPlain = _text[span.Start] is not ('"' or '\'');
        if (isPlain)
            _builder.KeyInText(span);
        else
            _builder.Key(ScalarText.Decode(_text, span, _text[span.Start] == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted), span, isPlain: false);
    }

    /// <summary>Reads a scalar that fills the rest of its line.</summary>
    /// <returns>Where the next line begins.</returns>
    public int AddInline(int start)
    {
        int end;
        if (_text[start] is '"' or '\'')
        {
            end = EndOfQuoted(start);
            if (end < 0)
                return Declined;
            Add(Span.Between(start, end), _text[start] == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted);
            return EndLine(end);
        }

        if (!MayBeginPlain(start))
            return Declined;
        var stop = EndOfPlain(start);
        if (stop < _text.Length && _text[stop] == ':')
            return Declined;
        end = TrimEnd(start, stop);
        Add(Span.Between(start, end), ScalarStyle.Plain);
        return AfterLine(stop);
    }

    /// <summary>Hands over a scalar that is not a block.</summary>
    public void Add(Span span, ScalarStyle style)
    {
        if (_hasExpressions && IsExpression(span, style))
            _builder.Unknown(span);
        else
            _builder.ScalarInText(span, style);
    }

    /// <summary>Reads a literal or folded block.</summary>
    /// <param name="start">Its <c>|</c> or <c>&gt;</c>.</param>
    /// <param name="indent">How many columns what holds it is indented.</param>
    /// <returns>Where the next line begins.</returns>
    public int AddBlock(int start, int indent)
    {
        var block = BlockText.Find(_text, start, indent);
        if (block.Next < 0)
            return Declined;
        var end = block.Next;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        if (block.HasBody && end <= block.Body)
            return Declined;
        _builder.ScalarInText(Span.Between(start, end), _text[start] == '|' ? ScalarStyle.Literal : ScalarStyle.Folded);
        return block.Next;
    }

    /// <summary>Where a quoted text on one line ends, its closing quote included.</summary>
    public int EndOfQuoted(int start)
    {
        var quote = _text[start];
        for (var i = start + 1; i < _text.Length; i++)
        {
            var distance = quote == '"' ? _text.Slice(i).IndexOfAny('"', '\\', '\n') : _text.Slice(i).IndexOfAny('\'', '\n');
            if (distance < 0)
                return Declined;
            i += distance;
            if (_text[i] == '\n')
                return Declined;
            if (_text[i] == '\\')
            {
                i = ScalarText.EndOfEscape(_text, i) - 1;
                if (i < 0)
                    return Declined;
            }
            else if (quote == '\'' && i + 1 < _text.Length && _text[i + 1] == '\'')
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
        while (end < _text.Length && _text[end] is ' ' or '\t')
            end++;
        if (end >= _text.Length)
            return end;
        return _text[end] is '\n' or '\r' || (_text[end] == '#' && _text[end - 1] is ' ' or '\t') ? AfterLine(end) : Declined;
    }

    /// <summary>Where the next line begins.</summary>
    public int AfterLine(int offset)
    {
        var distance = _text.Slice(offset).IndexOf('\n');
        return distance < 0 ? _text.Length : offset + distance + 1;
    }

    private bool MayBeginPlain(int offset) => _text[offset] switch
    {
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '\t' => false,
        '-' => !IsBlankAt(offset + 1),
        _ => true,
    };

    // The colon of a key, the blank before a comment, or the end of the line.
    private int EndOfPlain(int start)
    {
        for (var i = start; i < _text.Length; i++)
        {
            var distance = _text.Slice(i).IndexOfAny(':', '#', '\n');
            if (distance < 0)
                return _text.Length;
            i += distance;
            switch (_text[i])
            {
                case '\n':
                    return i;
                case ':' when IsBlankAt(i + 1):
                    return i;
                case '#' when _text[i - 1] is ' ' or '\t':
                    return i - 1;
            }
        }

        return _text.Length;
    }

    private bool IsBlankAt(int offset) => offset >= _text.Length || _text[offset] is ' ' or '\t' or '\n' or '\r';

    private int SkipSpaces(int offset)
    {
        while (offset < _text.Length && _text[offset] == ' ')
            offset++;
        return offset;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\t' or '\r')
            end--;
        return end;
    }

    // An escape may stand for a brace.
    private bool IsExpression(Span span, ScalarStyle style)
    {
        var written = _text.Slice(span.Start, span.Length);
        var isPossible = written.IndexOf("{{".AsSpan()) >= 0 || (style == ScalarStyle.DoubleQuoted && written.IndexOf('\\') >= 0);
        return isPossible && Expressions.IsIn(ScalarText.Decode(_text, span, style));
    }
}
