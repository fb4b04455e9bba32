using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Writes tree edits as splices of the YAML text they came from: all that is not edited stays byte for byte.</summary>
/// <remarks>
/// An edit that cannot be written without guessing gives null: one inside a value that an alias shares, of a value under a tag, or
/// after a block of text whose trailing empty lines count.
/// </remarks>
public static class YamlEditor
{
    /// <summary>The splices that carry out an edit, or null when it cannot be written.</summary>
    public static IReadOnlyList<TextEdit>? Write(Edit edit)
    {
        if (edit.Kind == EditKind.ReplaceText)
            return [edit.TextEdit!];
        if (edit.Node.Kind == NodeKind.Unknown || edit.Node.Written.IsShared)
            return null;
        if (edit.Kind is EditKind.Set or EditKind.Quote && edit.Node.MissingKeys.Count == 0 && HasTag(edit.Node))
            return null;
        var splice = edit.Kind switch
        {
            EditKind.Set => Set(edit.Node, edit.Value!),
            EditKind.RenameKey => RenameKey(edit.Node, edit.NewKey!),
            EditKind.ReplaceEntry => ReplaceEntry(edit.Node, edit.NewKey!, edit.Value!),
            EditKind.InsertBefore => InsertBefore(edit.Node, edit.NewKey!, edit.Value!),
            EditKind.AddObject => AddObject(edit.Node, edit.Value!),
            EditKind.Remove => Remove(edit.Node),
            EditKind.Append => Append(edit.Node, edit.Value!),
            EditKind.Quote => Quote(edit.Node),
            _ => null,
        };
        return splice is null ? null : [splice];
    }

    // A tag before a value says what it means, and may not fit another one.
    private static bool HasTag(Node node)
    {
        var start = node.KeySpan?.End ?? node.Source.StartOfLine(node.Span.Start);
        return start < node.Span.Start && node.Source.Slice(Span.Between(start, node.Span.Start)).Split(' ', '\t', '\n', '\r').Any(w => w.Length > 0 && w[0] == '!');
    }

    private static TextEdit? Set(Node node, NodeValue value)
    {
        if (node.MissingKeys is { Count: > 0 } missing)
            return AddMissing(node.Written, missing, value);
        if (InFlow(node))
            return Replace(node, node.Span, BeforeFlowValue(node) + YamlWriter.Flow(value, IsQuoted(node) ? node.Style : QuotesAround(node)));
        if (node.Span.IsEmpty && !FollowsItsMark(node))
            return null;
        if (node.Kind == NodeKind.Scalar && value.Kind == NodeKind.Scalar)
            return Replace(node, node.Span, BlankBefore(node) + YamlWriter.Scalar(value, node.Style));

        // From the colon or dash to the end of the old value.
        var anchor = node.KeySpan is { } key ? AfterColon(node, key.End) : AfterDash(node);
        if (anchor is not { } start)
            return node.Parent.Kind == NodeKind.Absent ? Replace(node, node.Span, YamlWriter.Document(value, NewLine(node))) : null;
        var newValue = node.KeySpan is null
            ? YamlWriter.AfterDash(value, Column(node, start - 1), NewLine(node))
            : YamlWriter.AfterKey(value, Column(node, node.KeySpan.Value.Start), NewLine(node));
        return Replace(node, Span.Between(start, Math.Max(start, node.Span.End)), newValue);
    }

    private static TextEdit? AddMissing(Node written, IReadOnlyList<string> keys, NodeValue value)
    {
        if (keys.Any(k => k.Length == 0 || k[0] == '['))
            return null;
        for (var i = keys.Count - 1; i > 0; i--)
            value = NodeValue.Mapping((keys[i], value));
        if (written.IsNull)
            return Set(written, NodeValue.Mapping((keys[0], value)));
        return written.IsMapping && !written.IsAlias ? AddEntry(written, keys[0], value) : null;
    }

    private static TextEdit? AddEntry(Node mapping, string key, NodeValue value)
    {
        if (mapping.IsFlow)
        {
            var quotes = QuotesAround(mapping);
            return AddToFlow(mapping, $"{YamlWriter.Text(key, quotes, inFlow: true)}: {YamlWriter.Flow(value, quotes)}");
        }

        if (LastWritten(mapping) is not { } last || EndsInKeptLines(last))
            return null;
        var indent = Column(mapping, FirstWritten(mapping).Extent.Start);
        var entry = NodeValue.Mapping((key, value));
        return Insert(mapping, mapping.Source.EndOfLine(last.Span.End), NewLine(mapping) + YamlWriter.Block(entry, indent, NewLine(mapping)));
    }

    private static TextEdit? Append(Node sequence, NodeValue item)
    {
        if (sequence.IsAbsent)
            return Set(sequence, NodeValue.Sequence(item));
        if (!sequence.IsSequence || sequence.IsAlias)
            return null;
        if (sequence.IsFlow)
            return AddToFlow(sequence, YamlWriter.Flow(item, QuotesAround(sequence)));
        if (LastWritten(sequence) is not { } last || EndsInKeptLines(last))
            return null;

        // A block sequence begins with its first dash.
        var indent = Column(sequence, sequence.Span.Start);
        return Insert(
            sequence,
            sequence.Source.EndOfLine(last.Span.End),
            NewLine(sequence) + YamlWriter.Block(NodeValue.Sequence(item), indent, NewLine(sequence)));
    }

    // On a line of its own where the entries have lines of their own.
    private static TextEdit? AddToFlow(Node collection, string entry)
    {
        if (LastWritten(collection) is not { } last)
            return Insert(collection, collection.Span.Start + 1, entry);
        var source = collection.Source;
        var first = FirstWritten(collection).Extent.Start;
        var onLines = source.StartOfLine(first) > collection.Span.Start;
        var separator = onLines ? $",{NewLine(collection)}{source.Slice(Span.Between(source.StartOfLine(first), first))}" : ", ";
        return Insert(collection, last.Extent.End, separator + entry);
    }

    private static TextEdit? RenameKey(Node node, string newKey)
    {
        if (node.KeySpan is not { } span)
            return null;
        var style = node.Source.Text[span.Start] switch
        {
            '"' => ScalarStyle.DoubleQuoted,
            '\'' => ScalarStyle.SingleQuoted,
            _ => ScalarStyle.Plain,
        };
        return Replace(node, span, YamlWriter.Text(newKey, style, InFlow(node)));
    }

    private static TextEdit? ReplaceEntry(Node node, string newKey, NodeValue value)
    {
        if (node.KeySpan is not { } key || node.IsAlias)
            return null;
        var span = Span.Between(key.Start, Math.Max(node.Span.End, AfterColon(node, key.End) ?? key.End));
        return Replace(node, span, Entry(node, newKey, value));
    }

    private static TextEdit? InsertBefore(Node sibling, string newKey, NodeValue value)
    {
        if (sibling.KeySpan is not { } key)
            return null;
        var separator = InFlow(sibling) ? ", " : NewLine(sibling) + new string(' ', Column(sibling, key.Start));
        return Insert(sibling, key.Start, Entry(sibling, newKey, value) + separator);
    }

    // An entry that stands where another one does, without the blanks before it.
    private static string Entry(Node place, string key, NodeValue value)
    {
        if (InFlow(place))
        {
            var quotes = QuotesAround(place);
            return $"{YamlWriter.Text(key, quotes, inFlow: true)}: {YamlWriter.Flow(value, quotes)}";
        }

        return YamlWriter.Text(key) + ":" + YamlWriter.AfterKey(value, Column(place, place.KeySpan!.Value.Start), NewLine(place));
    }

    // A document of its own, before the next one or at the end of the text. An item of a list, and JSON, have no room for one.
    private static TextEdit? AddObject(Node root, NodeValue value)
    {
        if (root != root.Tree.Root || root.IsFlow)
            return null;
        var text = root.Source.Text;
        var newLine = NewLine(root);
        var offset = AfterLineBreak(text, root.Source.EndOfLine(root.Span.End));
        while (offset < text.Length && string.CompareOrdinal(text, offset, "---", 0, 3) != 0)
        {
            if (string.CompareOrdinal(text, offset, "...", 0, 3) == 0)
                return null;
            offset = AfterLineBreak(text, root.Source.EndOfLine(offset));
        }

        var before = offset == 0 || text[offset - 1] is '\n' or '\r' ? "" : newLine;
        return Insert(root, offset, $"{before}---{newLine}{YamlWriter.Document(value, newLine)}{newLine}");
    }

    private static TextEdit? Quote(Node node) =>
        node.IsScalar && node.Style == ScalarStyle.Plain
            ? Replace(node, node.Span, YamlWriter.Text(node.Source.Slice(node.Span), node.Text!.Contains('"', StringComparison.Ordinal) ? ScalarStyle.SingleQuoted : ScalarStyle.DoubleQuoted))
            : null;

    private static TextEdit? Remove(Node node)
    {
        var parent = node.Parent;
        if (node.MissingKeys.Count > 0 || parent.Kind == NodeKind.Absent || parent.IsAlias)
            return null;
        var siblings = parent.Children.Where(c => !c.IsShared).ToList();
        var index = siblings.IndexOf(node);
        if (parent.IsFlow)
            return RemoveFromFlow(node, siblings, index);
        if (siblings.Count == 1)
            return Set(parent, parent.IsMapping ? NodeValue.Mapping() : NodeValue.Sequence());

        var source = node.Source;
        var start = node.KeySpan?.Start ?? AfterDash(node) - 1;
        if (start is not { } from)
            return null;
        var line = source.StartOfLine(from);
        if (source.Text.AsSpan(line, from - line).Trim().Length > 0)
        {
            // The first entry of an item shares its line with the dash; the next entry moves up, unless a comment stands between.
            if (index + 1 >= siblings.Count)
                return null;
            var removed = Span.Between(from, siblings[index + 1].Extent.Start);
            return source.Text.IndexOf('#', node.Span.End, removed.End - node.Span.End) < 0 ? Replace(node, removed, "") : null;
        }

        // Of a block of text the last line break is part, so that it has to stay.
        var mayTakeLineBreak = index > 0 && !EndsInBlockText(siblings[index - 1]);
        return Replace(node, WholeLines(source, line, node.Span.End, from - line, mayTakeLineBreak), "");
    }

    private static TextEdit RemoveFromFlow(Node node, List<Node> siblings, int index)
    {
        var span = node.Extent;
        if (index + 1 < siblings.Count)
            span = Span.Between(span.Start, siblings[index + 1].Extent.Start);
        else if (index > 0)
            span = Span.Between(siblings[index - 1].Extent.End, span.End);
        return Replace(node, span, "");
    }

    // The lines of a value, with the comments below it that are indented deeper than its key.
    private static Span WholeLines(Source source, int start, int valueEnd, int indent, bool mayTakeLineBreak)
    {
        var text = source.Text;
        var end = AfterLineBreak(text, source.EndOfLine(valueEnd));
        for (var line = end; line < text.Length;)
        {
            var lineEnd = source.EndOfLine(line);
            var content = line;
            while (content < lineEnd && text[content] == ' ')
                content++;
            var next = AfterLineBreak(text, lineEnd);
            var isComment = content < lineEnd && text[content] == '#' && content - line > indent;
            if (!isComment && content < lineEnd)
                break;
            if (isComment)
                end = next;
            line = next;
        }

        // A text without a line break at its end shall not gain one.
        if (mayTakeLineBreak && end == text.Length && start > 0 && (end == 0 || text[end - 1] is not ('\n' or '\r')))
            start -= start > 1 && text[start - 1] == '\n' && text[start - 2] == '\r' ? 2 : 1;
        return Span.Between(start, end);
    }

    private static bool IsQuoted(Node node) => node.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;

    private static bool InFlow(Node node) => node.Parent.IsFlow;

    private static Node FirstWritten(Node collection) => collection.Children.First(c => !c.IsShared);

    private static Node? LastWritten(Node collection)
    {
        Node? last = null;
        foreach (var child in collection.Children)
        {
            if (!child.IsShared)
                last = child;
        }

        return last;
    }

    // After `|+` the empty lines that follow belong to the text; after `|` at the very end, the line break that is missing.
    private static bool EndsInKeptLines(Node node)
    {
        if (!EndsInBlockText(node))
            return false;
        var last = LastLeaf(node);
        var header = last.Source.Text.AsSpan(last.Span.Start, Math.Min(3, last.Span.Length));
        return header.IndexOf('+') > 0 || (header.IndexOf('-') < 0 && last.Span.End == last.Source.Text.Length);
    }

    private static bool EndsInBlockText(Node node) => LastLeaf(node).Style is ScalarStyle.Literal or ScalarStyle.Folded;

    private static Node LastLeaf(Node node)
    {
        while (LastWritten(node) is { } last)
            node = last;
        return node;
    }

    // `key:` and `-` are followed by nothing; a value needs a blank before it.
    private static string BlankBefore(Node node)
    {
        var start = node.Span.Start;
        return node.Span.IsEmpty && start > 0 && node.Source.Text[start - 1] is ':' or '-' ? " " : "";
    }

    // A missing value has its place right after the colon or dash, unless an anchor or a tag stands there.
    private static bool FollowsItsMark(Node node)
    {
        var before = node.Source.Text.AsSpan(0, node.Span.Start).TrimEnd(' ');
        return before.Length > 0 && before[before.Length - 1] is ':' or '-';
    }

    // In `{a, b: }` an entry may lack its colon, or the blank after it.
    private static string BeforeFlowValue(Node node)
    {
        if (!node.Span.IsEmpty || node.KeySpan is not { } key)
            return "";
        var between = node.Source.Text.AsSpan(key.End, Math.Max(0, node.Span.Start - key.End));
        return between.IndexOf(':') < 0 ? ": " : between[between.Length - 1] == ' ' ? "" : " ";
    }

    // JSON, and YAML that looks like it, quotes keys and texts.
    private static ScalarStyle QuotesAround(Node node)
    {
        var mapping = node.IsMapping ? node : node.Parent;
        foreach (var child in mapping.Children)
        {
            if (child.KeySpan is { } key)
                return child.Source.Text[key.Start] == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain;
        }

        return mapping.Parent.Kind == NodeKind.Absent ? ScalarStyle.Plain : QuotesAround(mapping.Parent);
    }

    private static int? AfterColon(Node node, int keyEnd)
    {
        var colon = node.Source.Text.IndexOf(':', keyEnd);
        return colon < 0 ? null : colon + 1;
    }

    // The place after the dash that introduces an item; all dashes of a sequence stand in one column.
    private static int? AfterDash(Node item)
    {
        var sequence = item.Parent;
        if (!sequence.IsSequence)
            return null;
        var source = item.Source;
        var column = Column(sequence, sequence.Span.Start);
        for (var line = source.StartOfLine(item.Span.Start); ; line = source.StartOfLine(line - 1))
        {
            var dash = line + column;
            if (dash < source.EndOfLine(line) && source.Text[dash] == '-' && source.Text.AsSpan(line, column).Trim([' ', '-']).Length == 0)
                return dash + 1;
            if (line <= sequence.Span.Start)
                return null;
        }
    }

    private static int Column(Node node, int offset) => offset - node.Source.StartOfLine(offset);

    private static string NewLine(Node node)
    {
        var text = node.Source.Text;
        var end = text.IndexOf('\n');
        return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
    }

    private static int AfterLineBreak(string text, int end)
    {
        if (end < text.Length && text[end] == '\r')
            end++;
        if (end < text.Length && text[end] == '\n')
            end++;
        return end;
    }

    private static TextEdit Replace(Node node, Span span, string text) => new(node.Source, span, text);

    private static TextEdit Insert(Node node, int offset, string text) => new(node.Source, new Span(offset, 0), text);
}
