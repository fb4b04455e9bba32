namespace Plimsoll.Manifests.Text;

/// <summary>A text and its name: a YAML file, a C# file, standard input.</summary>
/// <remarks>Lines end at LF, CR LF or a lone CR. Line starts are found when a line is first asked for.</remarks>
public sealed class Source
{
    // The characters, where they are a piece of something larger; else they are those of the string.
    private readonly char[]? _block;
    private readonly int _start;
    private string? _text;
    private int[]? _lineStarts;

    /// <summary>Wraps <paramref name="text"/> under the name by which findings will call it.</summary>
    /// <param name="name">A path with forward slashes, as the user gave it, or <c>&lt;stdin&gt;</c>.</param>
    /// <param name="text">The whole text, without byte order mark.</param>
    public Source(string name, string text)
    {
        Name = name;
        Length = text.Length;
        _text = text;
    }

    internal Source(string name, char[] block, int start, int length)
    {
        Name = name;
        Length = length;
        _block = block;
        _start = start;
    }

    /// <summary>What findings call this text.</summary>
    public string Name { get; }

    /// <summary>The whole text; for a look at it <see cref="Characters"/> are at hand, while a string may have to be made.</summary>
    public string Text => _text ??= new string(_block!, _start, Length);

    /// <summary>The whole text, in UTF-16 units.</summary>
    public ReadOnlySpan<char> Characters => _block is null ? _text.AsSpan() : _block.AsSpan(_start, Length);

    /// <summary>Number of UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>The language that the text is written in, so that fixes are written in it too.</summary>
    public SourceLanguage Language { get; init; }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Characters);

    /// <summary>Where <paramref name="offset"/> lies, as line and column.</summary>
    public LinePosition PositionOf(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        if (index < 0)
            index = ~index - 1;
        return new LinePosition(index + 1, offset - LineStarts[index] + 1);
    }

    /// <summary>The span of a line without its line break.</summary>
    /// <param name="line">Line number, from 1 to <see cref="LineCount"/>.</param>
    public Span LineSpan(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Length;
        while (end > start && Characters[end - 1] is '\n' or '\r')
            end--;
        return Span.Between(start, end);
    }

    /// <summary>The text of a span.</summary>
    public string Slice(Span span) => CharactersOf(span).ToString();

    /// <summary>The text of a span, for a look that needs no string.</summary>
    public ReadOnlySpan<char> CharactersOf(Span span) => Characters.Slice(span.Start, span.Length);

    /// <summary>The first <c>\n</c> or <c>\r</c> at or after an offset, or the length of the text.</summary>
    public int EndOfLine(int offset)
    {
        var distance = Characters.Slice(offset).IndexOfAny('\n', '\r');
        return distance < 0 ? Length : offset + distance;
    }

    /// <summary>The offset of the first unit of the line that holds <paramref name="offset"/>.</summary>
    public int StartOfLine(int offset)
    {
        var distance = Characters.Slice(0, offset).LastIndexOfAny('\n', '\r');
        return distance + 1;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static int[] FindLineStarts(ReadOnlySpan<char> text)
    {
        var starts = new List<int> { 0 };
        var offset = 0;
        while (true)
        {
            var distance = text.Slice(offset).IndexOfAny('\n', '\r');
            if (distance < 0)
                return [.. starts];
            offset += distance + 1;
            if (text[offset - 1] == '\r' && offset < text.Length && text[offset] == '\n')
                offset++;
            starts.Add(offset);
        }
    }
}
