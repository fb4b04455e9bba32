using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml.Quick;

/// <summary>Reads mappings and sequences in braces and brackets, JSON among them.</summary>
/// <remarks>Offsets that are returned are negative when the text is declined.</remarks>
internal ref struct QuickFlow
{
    private const int Declined = -1;
    private const int Deepest = 64;
    private const int LongestKey = 1_000;

    private readonly ReadOnlySpan<char> _text;
    private readonly NodeTreeBuilder _builder;
    private readonly QuickScalars _scalars;
    private int _indent;

    /// <summary>Takes the text, and where its collections, and their keys and scalars go.</summary>
    public QuickFlow(ReadOnlySpan<char> text, NodeTreeBuilder builder, QuickScalars scalars)
    {
        _text = text;
        _builder = builder;
        _scalars = scalars;
    }

    /// <summary>Reads a collection from its opening to its closing bracket.</summary>
    /// <param name="start">The opening bracket.</param>
    /// <param name="indent">How many columns what holds it is indented: its lines must be indented deeper.</param>
    /// <returns>The offset after the closing bracket.</returns>
    public int Read(int start, int indent)
    {
        _indent = indent;
        return ReadCollection(start, 1);
    }

    private int ReadCollection(int start, int depth)
    {
        if (depth > Deepest)
            return Declined;
        var isMapping = _text[start] == '{';
        var close = isMapping ? '}' : ']';
        if (isMapping)
            _builder.BeginMapping(start, isFlow: true);
        else
            _builder.BeginSequence(start, isFlow: true);

        var next = Skip(start + 1);
        while (next >= 0 && _text[next] != close)
        {
            if (isMapping)
                next = ReadKey(next);
            if (next >= 0)
                next = ReadValue(next, depth);
            if (next >= 0)
                next = Skip(next);
            if (next < 0 || _text[next] == close)
                break;
            if (_text[next] != ',')
                return Declined;
            next = Skip(next + 1);

            // A comma at the end is rare, and the library has its own mind about it.
            if (next < 0 || _text[next] == close)
                return Declined;
        }

        if (next < 0)
            return Declined;
        _builder.EndCollection(next + 1);
        return next + 1;
    }

    // Reads a key with its colon; returns where the value begins.
    private int ReadKey(int start)
    {
        var isQuoted = _text[start] is '"' or '\'';
        var end = isQuoted ? _scalars.EndOfQuoted(start) : EndOfPlain(start);
        if (end < 0)
            return Declined;
        var colon = end;
        while (colon < _text.Length && _text[colon] == ' ')
            colon++;
        if (colon + 1 >= _text.Length || _text[colon] != ':' || colon - start > LongestKey)
            return Declined;
        var isSeparated = _text[colon + 1] is ' ' or '\t' or '\n' or '\r';
        if (isQuoted ? _text[colon + 1] == ':' : !isSeparated)
            return Declined;
        _scalars.AddKey(Span.Between(start, end));
        var value = Skip(colon + 1);
        return value < 0 || _text[value] is ',' or '}' ? Declined : value;
    }

    private int ReadValue(int start, int depth)
    {
        switch (_text[start])
        {
            case '[' or '{':
                return ReadCollection(start, depth + 1);
            case '"' or '\'':
                var end = _scalars.EndOfQuoted(start);
                if (end >= 0)
                    _scalars.Add(Span.Between(start, end), _text[start] == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted);
                return end;
            default:
                end = EndOfPlain(start);
                if (end >= 0)
                    _scalars.Add(Span.Between(start, end), ScalarStyle.Plain);
                return end;
        }
    }

    // Where a plain text ends, trailing blanks left out.
    private int EndOfPlain(int start)
    {
        if (!MayBeginPlain(start))
            return Declined;
        var end = start;
        for (var i = start; i < _text.Length; i++)
        {
            switch (_text[i])
            {
                case ',' or ']' or '}' or '\n' or '\r':
                    return end;
                case '[' or '{':
                    return Declined;
                case '#' or '*' when _text[i - 1] is ' ' or '\t':
                    return Declined;
                case ':' when i + 1 < _text.Length && _text[i + 1] is ' ' or '\t' or '\n' or '\r':
                    return end;
                case ':' when i + 1 < _text.Length && _text[i + 1] is ',' or '[' or ']' or '{' or '}':
                    return Declined;
                case ' ' or '\t':
                    break;
                default:
                    end = i + 1;
                    break;
            }
        }

        return Declined;
    }

    private bool MayBeginPlain(int offset) => _text[offset] switch
    {
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        '-' => offset + 1 < _text.Length && _text[offset + 1] is not (' ' or '\t' or '\n' or '\r' or ',' or '[' or ']' or '{' or '}'),
        _ => true,
    };

    // Passes over blanks, line breaks and comments to something that is indented deep enough or closes.
    private int Skip(int offset)
    {
        for (var line = Declined; offset < _text.Length; offset++)
        {
            switch (_text[offset])
            {
                case ' ' or '\r':
                    break;
                case '\n':
                    line = offset + 1;
                    break;
                case '\t' when line < 0:
                    break;
                case '#' when _text[offset - 1] is ' ' or '\n':
                    offset = _scalars.AfterLine(offset) - 1;
                    if (offset >= _text.Length - 1)
                        return Declined;
                    line = offset + 1;
                    break;
                case '\t' or '#':
                    return Declined;
                case ']' or '}':
                    return offset;
                case '-' or '.' when offset == line:
                    // It may be the mark of a document.
                    return Declined;
                default:
                    return line < 0 || offset - line > _indent ? offset : Declined;
            }
        }

        return Declined;
    }
}
