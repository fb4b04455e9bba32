using System.Text;

namespace Plimsoll.Rules.Tests.Fuzzing;

/// <summary>Changes texts as slips of people, broken templates and malice do; the same seed gives the same texts.</summary>
internal sealed class TextMutation(IReadOnlyList<string> seeds, int seed)
{
    // What YAML, Kubernetes and our own directives are made of, and what may be taken for something else.
    private static readonly string[] Words =
    [
        "&a ", "*a", "<<: *a", "{", "}", "[", "]", "{}", "[]", "\"", "'", "|", ">-\n", "|2-", "\t", "\0", "\uFEFF", "\uD800", "\r", "\r\n", "\u2028", "\u001b[31m", "---\n", "...\n", "? ", "!!str ", "!!binary ", "%YAML 1.2\n",
        "- ", ": ", ":", " #", "# plimsoll-ignore ", "# plimsoll-ignore-file image-latest-or-untagged: x", "{{ .Values.x }}", "${X}", "$(X)", "<name>", "-1", "1e999", "99999999999999999999", "9223372036854775807", "-9223372036854775808",
        "null", "~", "true", "yes", "0x7fffffffffffffff", "0777", "1_000", ".inf", "12:30:45", "1000Ei", "100m", "1e3Gi", "200%", "99999999999%", "", " ", "é", "😀", "a/b/c/d", "..", "/", "../../etc/passwd", "10.0.0.0/8", "::1", "http://[::1", "@", "*", "^(a+)+$",
        "https://a:b@c:99999/", "kind: List\nitems:\n", "apiVersion: v1\n", "metadata:\n  name: a\n", "spec:\n", "matchExpressions: [{key: a, operator: In, values: []}]", "\n", "\n  ", "\n      ", "name: ", "namespace: b\n",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One more text.</summary>
    public string Next()
    {
        var text = new StringBuilder(Any(seeds));
        for (var count = 1 + _random.Next(4); count > 0; count--)
            Change(text);
        return text.ToString();
    }

    private void Change(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        switch (_random.Next(9))
        {
            case 0:
                text.Length = at;
                break;
            case 1:
                text.Remove(at, Math.Min(_random.Next(40), text.Length - at));
                break;
            case 2:
                text.Insert(at, Any(Words));
                break;
            case 3 when at < text.Length:
                text[at] = (char)_random.Next(256);
                break;
            case 4:
                ReplaceValue(text, Any(Words));
                break;
            case 5:
                Indent(text, at);
                break;
            case 6:
                MoveLines(text);
                break;
            case 7:
                text.Append(_random.Next(2) == 0 ? "\n---\n" : "\n").Append(Any(seeds));
                break;
            default:
                Nest(text, at);
                break;
        }
    }

    // The value of some line becomes another one.
    private void ReplaceValue(StringBuilder text, string value)
    {
        var whole = text.ToString();
        var colon = whole.IndexOf(": ", _random.Next(whole.Length + 1), StringComparison.Ordinal);
        if (colon < 0)
            return;
        var end = whole.IndexOf('\n', colon);
        text.Remove(colon + 2, (end < 0 ? whole.Length : end) - colon - 2).Insert(colon + 2, value);
    }

    private void Indent(StringBuilder text, int at)
    {
        var line = text.ToString().LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        if (_random.Next(2) == 0)
            text.Insert(line, new string(' ', 1 + _random.Next(4)));
        else if (line < text.Length && text[line] == ' ')
            text.Remove(line, 1);
    }

    private void MoveLines(StringBuilder text)
    {
        var lines = text.ToString().Split('\n').ToList();
        var (from, count, to) = (_random.Next(lines.Count), 1 + _random.Next(5), _random.Next(lines.Count));
        var moved = lines.Skip(from).Take(count).ToList();
        if (_random.Next(2) == 0)
            lines.RemoveRange(from, moved.Count);
        lines.InsertRange(Math.Min(to, lines.Count), moved);
        text.Clear().AppendJoin('\n', lines);
    }

    private void Nest(StringBuilder text, int at)
    {
        var depth = 1 << _random.Next(8);
        text.Insert(at, _random.Next(2) == 0 ? new string('[', depth) : string.Concat(Enumerable.Repeat("- ", depth)));
    }

    private string Any(IReadOnlyList<string> of) => of[_random.Next(of.Count)];
}
