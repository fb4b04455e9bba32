namespace Plimsoll.Manifests.Text;

/// <summary>A text and its name: a YAML file, a C# file, standard input.</summary>
/// <remarks>Lines end at LF, CR LF or a lone CR. Line starts are found when a line is first asked for.</remarks>
public sealed class Source
{
    private int[]? _lineStarts;

    /// <summary>Wraps <paramref name="text"/> under the name by which findings will call it.</summary>
    /// <param name="name">A path with forward slashes, as the user gave it, or <c>&lt;stdin&gt;</c>.</param>
    /// <param name="text">The whole text, without byte order mark.</param>
    public Source(string name, string text)
    {
        Name = name;
        Text = text;
    }

    /// <summary>What findings call this text.</summary>
    public string Name { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The language that the text is written in, so that fixes are written in it too.</summary>
    public SourceLanguage Language { get; init; }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

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
        var end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
            end--;
        return Span.Between(start, end);
    }

    /// <summary>The text of a span.</summary>
    public string Slice(Span span) => Text.Substring(span.Start, span.Length);

    /// <summary>The first <c>\n</c> or <c>\r</c> at or after an offset, or the length of the text.</summary>
    public int EndOfLine(int offset)
    {
        var distance = Text.AsSpan(offset).IndexOfAny('\n', '\r');
        return distance < 0 ? Text.Length : offset + distance;
    }

    /// <summary>The offset of the first unit of the line that holds <paramref name="offset"/>.</summary>
    public int StartOfLine(int offset)
    {
        var distance = Text.AsSpan(0, offset).LastIndexOfAny('\n', '\r');
        return distance + 1;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        var offset = 0;
        while (true)
        {
            var distance = text.AsSpan(offset).IndexOfAny('\n', '\r');
            if (distance < 0)
                return [.. starts];
            offset += distance + 1;
            if (text[offset - 1] == '\r' && offset < text.Length && text[offset] == '\n')
                offset++;
            starts.Add(offset);
        }
    }
}
