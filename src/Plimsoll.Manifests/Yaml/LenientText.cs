using System.Text;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>A text whose scalars are written as YamlDotNet demands, with a map back to the original.</summary>
/// <remarks>
/// Kubernetes' reader follows YAML 1.1 and accepts double-quoted scalars at any indentation, and <c>\'</c> in them; it lets the
/// empty lines at the beginning of a literal block hold blanks, as YAML does. YamlDotNet does none of that.
/// Source: goyaml.v2/scannerc.go of sigs.k8s.io/yaml 1.4.
/// </remarks>
internal sealed class LenientText
{
    private const int MostLines = 2_000;

    // Stands for a backslash before an apostrophe; of the characters that mean nothing to anybody.
    private const char Backslash = '\uE0A7';

    private static readonly SortedDictionary<int, int> Nothing = new();

    private readonly Source _source;

    // By the offset of a line: how many blanks are put before it, or, below 0, how many of its own are left out.
    private readonly SortedDictionary<int, int> _blanks;
    private readonly bool _hidesBackslashes;

    // Most texts are never given to the library.
    private string? _text;

    private LenientText(Source source, SortedDictionary<int, int> blanks, bool hidesBackslashes)
    {
        _source = source;
        _blanks = blanks;
        _hidesBackslashes = hidesBackslashes;
    }

    /// <summary>The text as the library can read it.</summary>
    public string Text => _text ??= Write();

    /// <summary>The original text, nothing changed.</summary>
    public static LenientText Of(Source source) => new(source, Nothing, hidesBackslashes: false);

    /// <summary>The offset in the original text that stands for an offset in <see cref="Text"/>.</summary>
    public int ToOriginal(int offset)
    {
        foreach (var (line, blanks) in _blanks)
        {
            if (offset <= line)
                break;
            offset = Math.Max(line, offset - blanks);
        }

        return offset;
    }

    /// <summary>The text from an offset on: what was changed before is no longer needed.</summary>
    public LenientText From(int offset)
    {
        if (_blanks.Count == 0 || _blanks.First().Key >= offset)
            return this;
        return new LenientText(_source, From(offset, _blanks), _hidesBackslashes);
    }

    /// <summary>Accepts <c>\'</c> from here on; null when it is accepted already.</summary>
    public LenientText? AcceptApostrophes() => _hidesBackslashes ? null : new LenientText(_source, _blanks, hidesBackslashes: true);

    /// <summary>The value of a scalar as the original text says it.</summary>
    /// <param name="value">The value that was read.</param>
    /// <param name="isDoubleQuoted">Whether a backslash is no part of the value but the mark of an escape.</param>
    public string Restore(string value, bool isDoubleQuoted) =>
        _hidesBackslashes ? value.Replace(Backslash.ToString(), isDoubleQuoted ? "" : "\\") : value;

    /// <summary>Indents the lines of one more double-quoted scalar.</summary>
    /// <param name="quote">Offset of its opening quote in the original text.</param>
    /// <param name="from">Where reading begins again: what was changed before is no longer needed.</param>
    /// <returns>Null when the scalar does not end, or too much was changed already.</returns>
    public LenientText? IndentQuoted(int quote, int from)
    {
        var text = _source.Text;
        if (quote >= text.Length || text[quote] != '"')
            return null;
        var blanks = From(from, _blanks);
        var before = blanks.Count;
        var width = 1 + quote - _source.StartOfLine(quote);
        for (var i = quote + 1; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '\n' && !MayIndent(text, i + 1))
                return null;
            else if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] is not ('\n' or '\r'))
                blanks[i + 1] = width;
        }

        return With(blanks, before);
    }

    /// <summary>Empties the empty lines at the beginning of one more literal block.</summary>
    /// <param name="place">Where reading stopped, behind some of these lines.</param>
    /// <param name="from">Where reading begins again: what was changed before is no longer needed.</param>
    /// <returns>Null when one of them is wider than the first line that says something, so that no reader accepts it, or too much was changed already.</returns>
    public LenientText? EmptyFirstLines(int place, int from)
    {
        var text = _source.Text;
        var header = _source.StartOfLine(Math.Min(place, text.Length));
        do
        {
            if (header <= from)
                return null;
            header = _source.StartOfLine(header - 1);
        }
        while (IsEmptyAt(header + WidthOf(header)));

        var blanks = From(from, _blanks);
        var before = blanks.Count;
        var widest = 0;
        for (var line = AfterLine(header); line < text.Length; line = AfterLine(line))
        {
            var width = WidthOf(line);
            if (!IsEmptyAt(line + width))
                return width >= widest || width <= WidthOf(header) ? With(blanks, before) : null;
            widest = Math.Max(widest, width);
            if (width > 0)
                blanks[line] = -width;
        }

        return With(blanks, before);
    }

    private LenientText? With(SortedDictionary<int, int> blanks, int before) =>
        blanks.Count == before || blanks.Count > MostLines ? null : new LenientText(_source, blanks, _hidesBackslashes);

    private static SortedDictionary<int, int> From(int offset, SortedDictionary<int, int> blanks)
    {
        var rest = new SortedDictionary<int, int>();
        foreach (var (line, count) in blanks)
        {
            if (line >= offset)
                rest.Add(line, count);
        }

        return rest;
    }

    // A line of this kind would end the document.
    private static bool MayIndent(string text, int line) => line < text.Length
        && string.CompareOrdinal(text, line, "---", 0, 3) != 0
        && string.CompareOrdinal(text, line, "...", 0, 3) != 0;

    // How many blanks a line begins with.
    private int WidthOf(int line)
    {
        var content = line;
        while (content < _source.Length && _source.Text[content] == ' ')
            content++;
        return content - line;
    }

    private bool IsEmptyAt(int offset) => offset >= _source.Length || _source.Text[offset] is '\n' or '\r';

    private int AfterLine(int offset)
    {
        var end = _source.Text.IndexOf('\n', offset);
        return end < 0 ? _source.Length : end + 1;
    }

    private string Write()
    {
        var text = _hidesBackslashes ? HideBackslashes(_source.Text) : _source.Text;
        if (_blanks.Count == 0)
            return text;
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var (line, blanks) in _blanks)
        {
            result.Append(text, position, line - position).Append(' ', Math.Max(0, blanks));
            position = line - Math.Min(0, blanks);
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    // Only the last of an odd number of backslashes is meant for the apostrophe.
    private static string HideBackslashes(string text)
    {
        var result = text.ToCharArray();
        for (var i = 0; i + 1 < result.Length; i++)
        {
            if (result[i] != '\\')
                continue;
            if (result[i + 1] == '\'')
                result[i] = Backslash;
            else
                i++;
        }

        return new string(result);
    }
}
