using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>The lines around the place where reading stopped, and what can be seen in them.</summary>
internal sealed class ErrorSite
{
    private readonly string _text;
    private readonly Span _document;
    private readonly int _start;
    private readonly int _end;

    public ErrorSite(Source source, Span document, YamlSyntaxException error)
    {
        Source = source;
        _text = source.Text;
        _document = document;
        _start = Math.Min(error.Start, _text.Length);
        _end = Visible(Math.Min(error.End, _text.Length));
    }

    public Source Source { get; }

    /// <summary>The line where reading stopped, from 1.</summary>
    public int Line => Source.PositionOf(_start).Line;

    /// <summary>The character where reading stopped.</summary>
    public Span Character => One(_start);

    /// <summary>The first character of the construct that could not be read: the opening quote, the '@'.</summary>
    public Span Opening => One(_start);

    /// <summary>From where reading stopped to the end of the line, or to the comment there.</summary>
    public Span Rest
    {
        get
        {
            var end = Source.EndOfLine(_start);
            var comment = _text.IndexOf(" #", _start, end - _start, StringComparison.Ordinal);
            return Trimmed(_start, comment < 0 ? end : comment);
        }
    }

    /// <summary>The first word of the line, up to its colon.</summary>
    public Span FirstWord
    {
        get
        {
            var start = FirstVisible(Source.StartOfLine(_start));
            var end = Source.EndOfLine(start);
            var colon = _text.IndexOf(':', start, end - start);
            return Trimmed(start, colon > start ? colon : end);
        }
    }

    public bool IsFirstOnLine => FirstVisible(Source.StartOfLine(_start)) == _start;

    public bool StartsWithDash => _start + 1 < _text.Length && _text[_start] == '-' && _text[_start + 1] is ' ' or '\n' or '\r';

    public bool LineHasColon => ColonAfter(Source.StartOfLine(_start), Source.EndOfLine(_start)) >= 0;

    /// <summary>Whether a key with its colon stands before the place on its line.</summary>
    public bool HasColonBefore => ColonAfter(Source.StartOfLine(_start), _start) >= 0;

    /// <summary>Whether a quoted text ends just before the place.</summary>
    public bool IsAfterQuote
    {
        get
        {
            var i = _start - 1;
            while (i > 0 && _text[i] is ' ')
                i--;
            return i > 0 && i >= Source.StartOfLine(_start) && _text[i] is '"' or '\'';
        }
    }

    public bool IsIndentedDeeperThanAbove
    {
        get
        {
            var line = Source.StartOfLine(_start);
            var above = line;
            do
            {
                if (above <= _document.Start)
                    return false;
                above = Source.StartOfLine(above - 1);
            }
            while (FirstVisible(above) == Source.EndOfLine(above));
            return FirstVisible(line) - line > FirstVisible(above) - above;
        }
    }

    /// <summary>The backslash and the character after it that are no escape sequence.</summary>
    public Span Escape
    {
        get
        {
            // The library tells where the text begins; the escape that it refused is the last backslash it had read.
            var backslash = _end > 0 ? _text.LastIndexOf('\\', Math.Min(_end, _text.Length - 1), Math.Min(_end, _text.Length - 1) - _start + 1) : -1;
            if (backslash < 0)
                backslash = _text.IndexOf('\\', _start);
            return backslash < 0 ? Opening : Span.Between(backslash, Math.Min(backslash + 2, _text.Length));
        }
    }

    /// <summary>The innermost bracket or brace before the place that is not closed before it.</summary>
    public Span? OpenBracket
    {
        get
        {
            var closed = 0;
            for (var i = Math.Min(_start, _text.Length) - 1; i >= _document.Start; i--)
            {
                if (_text[i] is ']' or '}')
                    closed++;
                else if (_text[i] is '[' or '{' && closed-- == 0)
                    return One(i);
            }

            return null;
        }
    }

    /// <summary>The colon of a line that seems to want a space after it (<c>replicas:2</c>).</summary>
    public Span? ColonWithoutSpace(int line)
    {
        var span = Source.LineSpan(line);
        var colon = _text.IndexOf(':', span.Start, span.Length);
        var isKey = colon > FirstVisible(span.Start) && colon + 1 < span.End && !char.IsWhiteSpace(_text[colon + 1]) && _text[colon + 1] is not ('/' or ':');
        return isKey && ColonAfter(span.Start, span.End) < 0 ? One(colon) : null;
    }

    // A colon that ends a key: a blank or the end of the line follows it.
    private int ColonAfter(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] == ':' && (i + 1 >= _text.Length || char.IsWhiteSpace(_text[i + 1])))
                return i;
        }

        return -1;
    }

    private int FirstVisible(int offset)
    {
        while (offset < _text.Length && _text[offset] is ' ' or '\t')
            offset++;
        return offset;
    }

    // Errors at the end of the text are shown on the last line that holds something.
    private int Visible(int offset)
    {
        while (offset > _document.Start && offset >= _text.Length && offset > 0 && char.IsWhiteSpace(_text[offset - 1]))
            offset--;
        return offset;
    }

    private Span One(int offset) => new(offset, offset < _text.Length && _text[offset] is not ('\n' or '\r') ? 1 : 0);

    private Span Trimmed(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return Span.Between(start, end);
    }
}
