using System.Text;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>A text whose multi-line double-quoted scalars are indented as YAML 1.2 demands, with a map back to the original.</summary>
/// <remarks>Kubernetes' reader follows YAML 1.1 and accepts such scalars at any indentation; YamlDotNet does not.</remarks>
internal sealed class QuoteIndentation
{
    private const int MostLines = 2_000;

    private readonly Source _source;
    private readonly SortedSet<int> _lines;
    private readonly int _width;

    private QuoteIndentation(Source source, SortedSet<int> lines, int width)
    {
        _source = source;
        _lines = lines;
        _width = width;
        Text = lines.Count == 0 ? source.Text : Insert(source.Text, lines, width);
    }

    /// <summary>The text as the library can read it.</summary>
    public string Text { get; }

    /// <summary>The original text, nothing inserted.</summary>
    public static QuoteIndentation None(Source source) => new(source, [], 0);

    /// <summary>The offset in the original text that stands for an offset in <see cref="Text"/>.</summary>
    public int ToOriginal(int offset)
    {
        foreach (var line in _lines)
        {
            if (offset <= line)
                break;
            offset = Math.Max(line, offset - _width);
        }

        return offset;
    }

    /// <summary>Indents one more scalar.</summary>
    /// <param name="quote">Offset of its opening quote in the original text.</param>
    /// <param name="from">Where reading begins again: what was inserted before is no longer needed.</param>
    /// <returns>Null when the scalar does not end, or too much was inserted already.</returns>
    public QuoteIndentation? Indent(int quote, int from)
    {
        var text = _source.Text;
        if (quote >= text.Length || text[quote] != '"')
            return null;
        var lines = new SortedSet<int>(_lines.Where(line => line >= from));
        var before = lines.Count;
        for (var i = quote + 1; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '\n' && !AddLine(text, i + 1, lines))
                return null;
        }

        if (lines.Count == before || lines.Count > MostLines)
            return null;
        return new QuoteIndentation(_source, lines, Math.Max(_width, 1 + quote - _source.StartOfLine(quote)));
    }

    private static bool AddLine(string text, int line, SortedSet<int> lines)
    {
        if (line >= text.Length || string.CompareOrdinal(text, line, "---", 0, 3) == 0 || string.CompareOrdinal(text, line, "...", 0, 3) == 0)
            return false;
        if (text[line] is not ('\n' or '\r'))
            lines.Add(line);
        return true;
    }

    private static string Insert(string text, SortedSet<int> lines, int width)
    {
        var result = new StringBuilder(text.Length + (lines.Count * width));
        var position = 0;
        foreach (var line in lines)
        {
            result.Append(text, position, line - position).Append(' ', width);
            position = line;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
