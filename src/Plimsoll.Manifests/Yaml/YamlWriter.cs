using System.Globalization;
using System.Text;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Writes values as YAML text that every reader, 1.1 or 1.2, understands alike.</summary>
internal static class YamlWriter
{
    /// <summary>A scalar, quoted only where it must be.</summary>
    /// <param name="value">What it shall mean.</param>
    /// <param name="preferred">The quotes that the text around it suggests.</param>
    /// <param name="inFlow">Whether it stands in brackets, where commas and braces need quotes too.</param>
    public static string Scalar(NodeValue value, ScalarStyle preferred = ScalarStyle.Plain, bool inFlow = false) =>
        value.Type == ScalarType.String ? Text(value.Text, preferred, inFlow) : value.Text;

    /// <summary>A text, quoted only where it must be.</summary>
    public static string Text(string text, ScalarStyle preferred = ScalarStyle.Plain, bool inFlow = false)
    {
        if (text.Any(NeedsEscape))
            return DoubleQuoted(text);
        return preferred switch
        {
            ScalarStyle.SingleQuoted => SingleQuoted(text),
            ScalarStyle.DoubleQuoted => DoubleQuoted(text),
            _ => NeedsQuotes(text, inFlow) ? DoubleQuoted(text) : text,
        };
    }

    /// <summary>A value in braces and brackets, on one line.</summary>
    public static string Flow(NodeValue value, ScalarStyle keys = ScalarStyle.Plain) => value.Kind switch
    {
        NodeKind.Mapping => "{" + string.Join(", ", value.Entries.Select(e => $"{Text(e.Key, keys, inFlow: true)}: {Flow(e.Value, keys)}")) + "}",
        NodeKind.Sequence => "[" + string.Join(", ", value.Entries.Select(e => Flow(e.Value, keys))) + "]",
        _ => Scalar(value, keys, inFlow: true),
    };

    /// <summary>What follows <c>key:</c> or <c>-</c>: a blank and a scalar, or lines of their own.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">Columns before the key or dash.</param>
    /// <param name="newLine">The line break of the text.</param>
    public static string AfterKey(NodeValue value, int indent, string newLine)
    {
        if (value.Kind == NodeKind.Scalar)
            return " " + Scalar(value);
        return value.Entries.Count == 0 ? " " + Flow(value) : newLine + Block(value, indent + 2, newLine);
    }

    /// <summary>A value as a whole document.</summary>
    public static string Document(NodeValue value, string newLine) =>
        value.Kind == NodeKind.Scalar || value.Entries.Count == 0 ? Flow(value) : Block(value, 0, newLine);

    /// <summary>A mapping or sequence in block style, each line indented, without a line break at the end.</summary>
    public static string Block(NodeValue value, int indent, string newLine)
    {
        var blanks = new string(' ', indent);
        return string.Join(newLine, value.Entries.Select(e => value.Kind == NodeKind.Mapping
            ? blanks + Text(e.Key) + ":" + AfterKey(e.Value, indent, newLine)
            : blanks + "-" + AfterDash(e.Value, indent, newLine)));
    }

    /// <summary>What follows the dash of an item; a mapping begins on the same line.</summary>
    public static string AfterDash(NodeValue value, int indent, string newLine)
    {
        if (value.Kind == NodeKind.Scalar || value.Entries.Count == 0)
            return AfterKey(value, indent, newLine);
        return " " + Block(value, indent + 2, newLine).TrimStart(' ');
    }

    /// <summary>Whether a text would be read as something else, or as broken YAML, without quotes.</summary>
    public static bool NeedsQuotes(string text, bool inFlow)
    {
        if (text.Length == 0 || PlainScalar.TypeOf(text) != ScalarType.String || LooksLikeNumberElsewhere(text))
            return true;
        if (text[0] is ' ' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '=' or '<')
            return true;
        if (text[0] is '-' or '?' or ':' && (text.Length == 1 || text[1] == ' ' || inFlow))
            return true;
        if (text[text.Length - 1] is ' ' or ':' || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal))
            return true;
        return text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal) || (inFlow && text.IndexOfAny([',', '[', ']', '{', '}', ':']) >= 0);
    }

    /// <summary>Whether a character can stand in YAML as an escape alone: control characters, line breaks of YAML 1.1, byte order marks.</summary>
    public static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    // Dates, times, base-60 numbers and numbers too large for Kubernetes' reader mean something to others.
    private static bool LooksLikeNumberElsewhere(string text)
    {
        var start = text[0] is '+' or '-' or '.' ? 1 : 0;
        if (start == text.Length || !IsDigit(text[start]))
            return false;
        return text.All(static c => IsDigit(c) || c is ':' or '-' or '+' or '.' or '_' or 'T' or 'Z' or 't' or 'e' or 'E' or ' ')
            || (text[start] == '0' && text.Length > start + 2 && text[start + 1] is 'x' or 'X' or 'o' && text.Skip(start + 2).All(Uri.IsHexDigit));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string SingleQuoted(string text) => "'" + text.Replace("'", "''") + "'";

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                default:
                    if (NeedsEscape(c))
                        quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    else
                        quoted.Append(c);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
