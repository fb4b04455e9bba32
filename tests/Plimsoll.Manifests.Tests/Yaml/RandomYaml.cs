using System.Globalization;
using System.Text;

namespace Plimsoll.Manifests.Tests.Yaml;

/// <summary>Writes random documents in random styles, and knows what they mean: it was told before a parser saw them.</summary>
/// <remarks>The same seed gives the same document.</remarks>
internal sealed class RandomYaml
{
    private static readonly string[] Words =
        ["web", "app", "image: x", "a b", "", "true", "12", "1e3", "~", "it's", "say \"hi\"", "#hash", "x #y", "- dash", "[list]", "{map}", "é漢😀", "*star", "&and", "trailing ", "line\nbreak", "tab\there", "http://host:80/p", "0x1F", "no"];

    private readonly Random _random;
    private readonly string _newLine;
    private readonly StringBuilder _text = new();
    private int _keys;
    private bool _endsInBlockText;

    public RandomYaml(int seed)
    {
        _random = new Random(seed);
        _newLine = Chance(30) ? "\r\n" : "\n";
        if (Chance(20))
            Line(0, "# a comment at the beginning");
        if (Chance(30))
            Line(0, "---");
        Values = [];
        WriteMapping("", 0, 0);
        if (Chance(20))
            Line(0, "# a comment at the end");

        // After a block of text the last line break belongs to the text.
        if (Chance(30) && !_endsInBlockText)
            _text.Length -= _newLine.Length;
    }

    /// <summary>The document.</summary>
    public string Text => _text.ToString();

    /// <summary>Its scalars: path and text.</summary>
    public Dictionary<string, string> Values { get; }

    /// <summary>Number of comments in it.</summary>
    public int Comments { get; private set; }

    private void WriteMapping(string path, int indent, int depth)
    {
        var count = _random.Next(1, 5);
        for (var i = 0; i < count; i++)
        {
            var key = "k" + (_keys++).ToString(CultureInfo.InvariantCulture);
            MaybeComment(indent);
            _text.Append(' ', indent).Append(Chance(15) ? $"\"{key}\"" : key).Append(':');
            WriteValue(path.Length == 0 ? key : $"{path}.{key}", indent, depth, inSequence: false);
        }
    }

    private void WriteSequence(string path, int indent, int depth)
    {
        var count = _random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            MaybeComment(indent);
            _text.Append(' ', indent).Append('-');
            WriteValue($"{path}[{i}]", indent, depth, inSequence: true);
        }
    }

    private void WriteValue(string path, int indent, int depth, bool inSequence)
    {
        var kind = _random.Next(depth > 3 ? 4 : 8);
        switch (kind)
        {
            case 6:
                EndLine();
                WriteMapping(path, indent + _random.Next(1, 5), depth + 1);
                break;
            case 7:
                EndLine();
                WriteSequence(path, !inSequence && Chance(40) ? indent : indent + _random.Next(1, 5), depth + 1);
                break;
            case 5 when inSequence:
                WriteItemOnDashLine(path, indent, depth);
                break;
            case 4:
                _text.Append(' ').Append(Flow(path, 0));
                EndLine();
                break;
            case 3:
                WriteBlockText(path, indent);
                break;
            default:
                var word = Words[_random.Next(Words.Length)];
                Values[path] = word;
                _text.Append(' ', _random.Next(1, 3)).Append(Scalar(word, inFlow: false));
                EndLine();
                break;
        }
    }

    // `- key: value` with the other keys below the first one.
    private void WriteItemOnDashLine(string path, int indent, int depth)
    {
        var blanks = _random.Next(1, 4);
        _text.Append(' ', blanks);
        var start = _text.Length;
        WriteMapping(path, indent + 1 + blanks, depth + 1);
        var line = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        var content = line.TrimStart(' ');
        if (content.StartsWith('#'))
        {
            // The first thing after a dash cannot be a comment on a line of its own.
            _text.Length -= blanks;
            _text.Append(_newLine).Append(line);
            return;
        }

        _text.Append(content);
    }

    private void WriteBlockText(string path, int indent)
    {
        string[] lines = ["first line", "  indented: # not a comment", "", "- last"];
        var kept = lines.Take(_random.Next(1, lines.Length + 1)).ToArray();
        while (kept[^1].Length == 0)
            kept = kept[..^1];
        var strip = Chance(50);
        Values[path] = string.Join('\n', kept) + (strip ? "" : "\n");
        _text.Append(strip ? " |-" : " |").Append(_newLine);
        foreach (var line in kept)
            _text.Append(line.Length == 0 ? "" : new string(' ', indent + 2) + line).Append(_newLine);
        _endsInBlockText = true;
    }

    private string Flow(string path, int depth)
    {
        var count = _random.Next(0, 4);
        if (Chance(50))
        {
            var entries = Enumerable.Range(0, count).Select(_ => "k" + (_keys++).ToString(CultureInfo.InvariantCulture)).Select(k => $"{k}: {FlowValue($"{path}.{k}", depth)}");
            return "{" + Pad() + string.Join(", ", entries.ToList()) + Pad() + "}";
        }

        return "[" + string.Join(Chance(50) ? ", " : ",", Enumerable.Range(0, count).Select(i => FlowValue($"{path}[{i}]", depth)).ToList()) + "]";
    }

    private string FlowValue(string path, int depth)
    {
        if (depth < 2 && Chance(25))
            return Flow(path, depth + 1);
        var word = Words[_random.Next(Words.Length)];
        Values[path] = word;
        return Scalar(word, inFlow: true);
    }

    private string Scalar(string word, bool inFlow)
    {
        var isPlain = word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) && c < 0x80) && word is not ("true" or "no" or "12" or "1e3" or "0x1F");
        if (isPlain && Chance(70))
            return word;
        if (word.IndexOfAny(['\n', '\t']) < 0 && Chance(40))
            return "'" + word.Replace("'", "''", StringComparison.Ordinal) + "'";
        _ = inFlow;
        return "\"" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
    }

    private void EndLine()
    {
        _endsInBlockText = false;
        if (Chance(10))
        {
            _text.Append("  # inline");
            Comments++;
        }
        else if (Chance(5))
        {
            _text.Append("  ");
        }

        _text.Append(_newLine);
    }

    private void MaybeComment(int indent)
    {
        if (Chance(10))
            Line(indent, "# a comment with 'quotes' and [brackets]");
        else if (Chance(5))
            _text.Append(_newLine);
    }

    private void Line(int indent, string content)
    {
        if (content.StartsWith('#'))
            Comments++;
        _endsInBlockText = false;
        _text.Append(' ', indent).Append(content).Append(_newLine);
    }

    private string Pad() => Chance(40) ? " " : "";

    private bool Chance(int percent) => _random.Next(100) < percent;
}
