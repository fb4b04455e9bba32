using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml.Quick;

/// <summary>Reads documents as nearly everybody writes them, many times faster than the library: block mappings and sequences.</summary>
/// <remarks>
/// It never guesses. Whatever it does not fully understand (anchors, tags, directives, keys that are no words, texts over
/// several lines, unusual indentation, every mistake) it declines, and the library reads the whole document.
/// What it does read gives the same tree to the last span.
/// </remarks>
internal ref struct QuickReader
{
    // The library gives up on longer keys.
    private const int LongestKey = 1_000;
    private const int Declined = -1;

    private readonly ReadOnlySpan<char> _text;
    private readonly NodeTreeBuilder _builder;
    private readonly QuickScalars _scalars;
    private QuickFlow _flow;

    private Block[] _blocks;
    private int _depth;

    // Where an empty value stands whose text may still follow on the next line; -1 when none is awaited.
    private int _awaited;

    /// <summary>Takes the text and where its trees go.</summary>
    public QuickReader(ReadOnlySpan<char> text, NodeTreeBuilder builder, bool hasExpressions)
    {
        _text = text;
        _builder = builder;
        _scalars = new QuickScalars(text, builder, hasExpressions);
        _flow = new QuickFlow(text, builder, _scalars);
        _blocks = new Block[16];
    }

    private enum Sort : byte
    {
        Mapping,
        Sequence,

        /// <summary>A sequence whose dashes stand below their key, not deeper.</summary>
        SequenceAtKey,
    }

    // How many columns the innermost block is indented; nothing is open at -1.
    private int Indent => _depth == 0 ? -1 : _blocks[_depth - 1].Indent;

    /// <summary>Reads the document that begins at an offset, with the comments before it.</summary>
    /// <param name="start">Where it begins: the beginning of the text or a <c>---</c>.</param>
    /// <param name="end">Where the next one begins.</param>
    /// <returns>False when it is declined; what the builder was given is to be forgotten then.</returns>
    public bool TryRead(int start, out int end)
    {
        _depth = 0;
        _awaited = -1;
        end = Read(start);
        return end >= 0 && !_builder.IsOverLimit && !HasOddCharacters(start, end);
    }

    private int Read(int start)
    {
        var line = NextContent(start, out var content);
        if (line < 0)
            return line == Declined ? Declined : _text.Length;
        if (IsMarker(line))
        {
            var after = _scalars.EndLine(line + 3);
            if (after < 0)
                return Declined;
            line = NextContent(after, out content);
            if (line == Declined)
                return Declined;
            if (line < 0 || IsMarker(line))
                return ReadEmpty(line);
        }

        _awaited = content;
        while (line >= 0 && !IsMarker(line))
        {
            var next = ReadLine(content, content - line);
            if (next < 0)
                return Declined;
            line = NextContent(next, out content);
        }

        if (line == Declined)
            return Declined;
        FinishAwaited();
        while (_depth > 0)
            Close();
        return line < 0 ? _text.Length : line;
    }

    // A document without anything in it holds a null where the library stops to look.
    private int ReadEmpty(int line)
    {
        var end = line < 0 ? _text.Length : line;
        _builder.ScalarInText(new Span(line < 0 ? end : line + 3, 0), ScalarStyle.Plain);
        return end;
    }

    // Reads what begins at a column of a fresh line; returns where the next line begins.
    private int ReadLine(int content, int column)
    {
        var isDash = IsDash(content);
        if (_awaited >= 0)
        {
            if (column > Indent)
            {
                _awaited = -1;
                return ReadNode(content, column);
            }

            if (isDash && column == Indent && _blocks[_depth - 1].Sort == Sort.Mapping)
            {
                _awaited = -1;
                _builder.BeginSequence(content);
                Open(column, Sort.SequenceAtKey);
                return ReadItem(content, column);
            }

            FinishAwaited();
        }

        while (_depth > 0 && (Indent > column || (Indent == column && !isDash && _blocks[_depth - 1].Sort == Sort.SequenceAtKey)))
            Close();
        if (_depth == 0 || Indent != column || isDash == (_blocks[_depth - 1].Sort == Sort.Mapping))
            return Declined;
        return isDash ? ReadItem(content, column) : ReadEntry(content);
    }

    // A value that begins a line or follows a dash, where a mapping or a sequence may begin.
    private int ReadNode(int content, int column)
    {
        if (IsDash(content))
        {
            _builder.BeginSequence(content);
            Open(column, Sort.Sequence);
            return ReadItem(content, column);
        }

        if (_scalars.EndOfKey(content, out var keyEnd) is var colon and >= 0)
        {
            _builder.BeginMapping(content);
            Open(column, Sort.Mapping);
            return ReadValueOf(content, keyEnd, colon);
        }

        // A text alone at the top goes on over any line that follows.
        return _depth == 0 && _text[content] is not ('[' or '{') ? Declined : ReadInline(content);
    }

    private int ReadItem(int dash, int column)
    {
        var content = SkipBlanks(dash + 1);
        if (IsEndOfLine(content))
        {
            _awaited = dash + 1;
            return _scalars.EndLine(content);
        }

        return ReadNode(content, column + content - dash);
    }

    private int ReadEntry(int content)
    {
        var colon = _scalars.EndOfKey(content, out var keyEnd);
        return colon < 0 ? Declined : ReadValueOf(content, keyEnd, colon);
    }

    private int ReadValueOf(int key, int keyEnd, int colon)
    {
        if (colon - key > LongestKey)
            return Declined;
        _scalars.AddKey(Span.Between(key, keyEnd));
        var content = SkipBlanks(colon + 1);
        if (IsEndOfLine(content))
        {
            _awaited = colon + 1;
            return _scalars.EndLine(content);
        }

        return ReadInline(content);
    }

    // A value that no key or dash may begin.
    private int ReadInline(int content)
    {
        switch (_text[content])
        {
            case '[' or '{':
                var end = _flow.Read(content, Indent);
                return end < 0 ? Declined : _scalars.EndLine(end);
            case '|' or '>':
                return _scalars.AddBlock(content, Indent);
            default:
                return _scalars.AddInline(content);
        }
    }

    // The next line that says something; -1 when it is declined, -2 at the end of the text.
    private int NextContent(int line, out int content)
    {
        for (content = line; line < _text.Length; line = content)
        {
            content = SkipBlanks(line);
            if (content >= _text.Length)
                break;
            switch (_text[content])
            {
                case '\n':
                    content++;
                    break;
                case '\r':
                    content++;
                    break;
                case '#':
                    content = _scalars.AfterLine(content);
                    break;
                case '\t':
                    return Declined;
                case '%' or '.' when content == line:
                    return Declined;
                default:
                    return line;
            }
        }

        return -2;
    }

    private bool IsMarker(int line) =>
        line + 2 < _text.Length && _text[line] == '-' && _text[line + 1] == '-' && _text[line + 2] == '-'
        && (line + 3 == _text.Length || _text[line + 3] is ' ' or '\t' or '\n' or '\r');

    private bool IsDash(int offset) => _text[offset] == '-' && (offset + 1 == _text.Length || _text[offset + 1] is ' ' or '\n' or '\r' or '\t');

    private bool IsEndOfLine(int offset) =>
        offset >= _text.Length || _text[offset] is '\n' or '\r' || (_text[offset] == '#' && _text[offset - 1] == ' ');

    private int SkipBlanks(int offset)
    {
        while (offset < _text.Length && _text[offset] == ' ')
            offset++;
        return offset;
    }

    private void Open(int indent, Sort sort)
    {
        if (_depth == _blocks.Length)
            Array.Resize(ref _blocks, _depth * 2);
        _blocks[_depth++] = new Block(indent, sort);
    }

    private void Close()
    {
        _depth--;
        _builder.EndCollection();
    }

    private void FinishAwaited()
    {
        if (_awaited >= 0)
            _builder.ScalarInText(new Span(_awaited, 0), ScalarStyle.Plain);
        _awaited = -1;
    }

    // What the library takes for a line break, or that nobody expects.
    private bool HasOddCharacters(int start, int end)
    {
        var rest = _text.Slice(start, end - start);
        if (rest.IndexOfAny("\u0085\u2028\u2029\uFEFF".AsSpan()) >= 0)
            return true;
        for (var found = rest.IndexOf('\r'); found >= 0; found = rest.IndexOf('\r'))
        {
            rest = rest.Slice(found + 1);
            if (rest.Length == 0 || rest[0] != '\n')
                return true;
        }

        return false;
    }

    private readonly record struct Block(int Indent, Sort Sort);
}
