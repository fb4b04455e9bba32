using System.Text;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>A text whose double-quoted scalars are written as YAML 1.2 demands, with a map back to the original.</summary>
/// <remarks>
/// Kubernetes' reader follows YAML 1.1 and accepts such scalars at any indentation, and <c>\'</c> in them; YamlDotNet does neither.
/// Source: goyaml.v2/scannerc.go of sigs.k8s.io/yaml 1.4.
/// </remarks>
internal sealed class LenientQuotes
{
    private const int MostLines = 2_000;

    // Stands for a backslash before an apostrophe; of the characters that mean nothing to anybody.
    private const char Backslash = '\uE0A7';

    private static readonly SortedSet<int> NoLines = [];

    private readonly Source _source;
    private readonly SortedSet<int> _lines;
    private readonly int _width;
    private readonly bool _hidesBackslashes;

    // Most texts are never given to the library.
    private string? _text;

    private LenientQuotes(Source source, SortedSet<int> lines, int width, bool hidesBackslashes)
    {
        _source = source;
        _lines = lines;
        _width = width;
        _hidesBackslashes = hidesBackslashes;
    }

    /// <summary>The text as the library can read it.</summary>
    public string Text => _text ??= Write();

    /// <summary>The original text, nothing inserted.</summary>
    public static LenientQuotes None(Source source) => new(source, NoLines, 0, hidesBackslashes: false);

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

    /// <summary>The text from an offset on: what was inserted before is no longer needed.</summary>
    public LenientQuotes From(int offset) =>
        _lines.Count == 0 || _lines.Min >= offset ? this : new LenientQuotes(_source, new SortedSet<int>(_lines.Where(line => line >= offset)), _width, _hidesBackslashes);

    /// <summary>Accepts <c>\'</c> from here on; null when it is accepted already.</summary>
    public LenientQuotes? AcceptApostrophes() => _hidesBackslashes ? null : new LenientQuotes(_source, _lines, _width, hidesBackslashes: true);

    /// <summary>The value of a scalar as the original text says it.</summary>
    /// <param name="value">The value that was read.</param>
    /// <param name="isDoubleQuoted">Whether a backslash is no part of the value but the mark of an escape.</param>
    public string Restore(string value, bool isDoubleQuoted) =>
        _hidesBackslashes ? value.Replace(Backslash.ToString(), isDoubleQuoted ? "" : "\\") : value;

    /// <summary>Indents one more scalar.</summary>
    /// <param name="quote">Offset of its opening quote in the original text.</param>
    /// <param name="from">Where reading begins again: what was inserted before is no longer needed.</param>
    /// <returns>Null when the scalar does not end, or too much was inserted already.</returns>
    public LenientQuotes? Indent(int quote, int from)
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
        return new LenientQuotes(_source, lines, Math.Max(_width, 1 + quote - _source.StartOfLine(quote)), _hidesBackslashes);
    }

    private static bool AddLine(string text, int line, SortedSet<int> lines)
    {
        if (line >= text.Length || string.CompareOrdinal(text, line, "---", 0, 3) == 0 || string.CompareOrdinal(text, line, "...", 0, 3) == 0)
            return false;
        if (text[line] is not ('\n' or '\r'))
            lines.Add(line);
        return true;
    }

    private string Write()
    {
        var text = _hidesBackslashes ? HideBackslashes(_source.Text) : _source.Text;
        return _lines.Count == 0 ? text : Insert(text, _lines, _width);
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
