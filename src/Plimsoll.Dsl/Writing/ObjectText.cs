using System.Text;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll;

/// <summary>Writes an object as block-style YAML, the same bytes on every machine and run.</summary>
/// <remarks>
/// Line feeds, two columns a level, dashes below the key they belong to, no anchors, no folding. Quotes stand where some reader,
/// of YAML 1.1 or 1.2, would take a text for something else; texts of several lines are literal blocks where those can hold them.
/// </remarks>
internal sealed class ObjectText
{
    private readonly StringBuilder _text = new();

    private ObjectText()
    {
    }

    /// <summary>An object with the comment above it, ending with a line feed.</summary>
    public static string Of(KubernetesObject written)
    {
        var text = new ObjectText();
        text.AppendComment(written.Comment);
        text.AppendEntries(written.ToObjectNode(), 0);
        return text._text.ToString();
    }

    private void AppendComment(string comment)
    {
        if (comment.Length == 0)
            return;
        foreach (var line in comment.ReplaceLineEndings("\n").Split('\n'))
            _text.Append('#').Append(line.Length > 0 ? " " : "").Append(line.TrimEnd()).Append('\n');
    }

    // Begins where the first key stands.
    private void AppendEntries(NodeValue mapping, int indent)
    {
        var isFirst = true;
        foreach (var (key, value) in mapping.Entries)
        {
            if (!isFirst)
                _text.Append(' ', indent);
            isFirst = false;
            _text.Append(YamlWriter.Text(key)).Append(':');
            AppendAfterKey(value, indent);
        }
    }

    private void AppendAfterKey(NodeValue value, int indent)
    {
        if (AppendOnLine(value, indent + 2))
            return;
        _text.Append('\n');
        if (value.Kind == NodeKind.Sequence)
        {
            AppendItems(value, indent);
            return;
        }

        _text.Append(' ', indent + 2);
        AppendEntries(value, indent + 2);
    }

    private void AppendItems(NodeValue sequence, int indent, bool isOnLine = false)
    {
        foreach (var (_, item) in sequence.Entries)
        {
            if (!isOnLine)
                _text.Append(' ', indent);
            isOnLine = false;
            _text.Append('-');
            if (AppendOnLine(item, indent + 2))
                continue;
            _text.Append(' ');
            if (item.Kind == NodeKind.Sequence)
                AppendItems(item, indent + 2, isOnLine: true);
            else
                AppendEntries(item, indent + 2);
        }
    }

    // What needs no lines of its own, after a blank.
    private bool AppendOnLine(NodeValue value, int indent)
    {
        if (value.Kind != NodeKind.Scalar && value.Entries.Count > 0)
            return false;
        _text.Append(' ');
        if (value.Type == ScalarType.String && IsBlock(value.Text))
            AppendBlock(value.Text, indent);
        else
            _text.Append(value.Kind == NodeKind.Scalar ? YamlWriter.Scalar(value) : YamlWriter.Flow(value)).Append('\n');
        return true;
    }

    private void AppendBlock(string text, int indent)
    {
        _text.Append(text.EndsWith('\n') ? "|" : "|-");
        foreach (var line in text.AsSpan(0, text.EndsWith('\n') ? text.Length - 1 : text.Length).ToString().Split('\n'))
        {
            _text.Append('\n');
            if (line.Length > 0)
                _text.Append(' ', indent).Append(line);
        }

        _text.Append('\n');
    }

    // A block begins with its first visible character, ends with one line break at most and has no escapes.
    private static bool IsBlock(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text[0] is '\n' or ' ' or '\t' || text.EndsWith("\n\n", StringComparison.Ordinal))
            return false;
        foreach (var c in text)
        {
            if (c is not ('\n' or '\t') && YamlWriter.NeedsEscape(c))
                return false;
        }

        return true;
    }
}
