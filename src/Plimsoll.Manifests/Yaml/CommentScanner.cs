using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Finds the comments of a YAML document: every <c>#</c> after a blank that lies outside its scalars.</summary>
/// <remarks>YamlDotNet can hand out comments too, but then refuses some valid files, and drops what follows a comment-only document.</remarks>
internal static class CommentScanner
{
    public static IReadOnlyList<Comment> Find(NodeTree tree)
    {
        var text = tree.Source.Text;
        var comments = new List<Comment>();
        var position = tree.Extent.Start;
        foreach (var scalar in ScalarsInOrder(tree))
        {
            // Never step back: an empty value after a comment is placed before it.
            if (scalar.Start < position)
                continue;
            FindBetween(text, position, scalar.Start, comments);
            position = scalar.End;
        }

        FindBetween(text, position, tree.Extent.End, comments);
        return comments;
    }

    private static IEnumerable<Span> ScalarsInOrder(NodeTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            var node = tree[i];
            if (node.Is(NodeFlags.Shared))
                continue;
            if (node.Key >= 0)
                yield return new Span(node.KeyStart, node.KeyLength);
            if (node.Kind is NodeKind.Scalar or NodeKind.Unknown || node.Is(NodeFlags.Alias))
                yield return BodyOf(tree.Source.Text, node);
        }
    }

    // The header line of a block scalar (`|`, `>-`) may end in a comment; only its body is text.
    private static Span BodyOf(string text, NodeData node)
    {
        var span = new Span(node.Start, node.Length);
        if (node.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
            return span;
        var body = text.AsSpan(span.Start, span.Length).IndexOf('\n');
        return body < 0 ? new Span(span.Start, 0) : Span.Between(span.Start + body, span.End);
    }

    private static void FindBetween(string text, int start, int end, List<Comment> comments)
    {
        while (start < end)
        {
            var distance = text.AsSpan(start, end - start).IndexOf('#');
            if (distance < 0)
                return;
            var hash = start + distance;
            start = hash + 1;
            if (hash > 0 && text[hash - 1] is not (' ' or '\t' or '\n' or '\r' or '\uFEFF'))
                continue;

            var length = text.AsSpan(hash).IndexOfAny('\n', '\r');
            var commentEnd = length < 0 ? text.Length : hash + length;
            comments.Add(new Comment(Span.Between(hash, TrimEnd(text, hash, commentEnd)), IsInline(text, hash)));
            start = commentEnd;
        }
    }

    private static bool IsInline(string text, int hash)
    {
        for (var i = hash - 1; i >= 0 && text[i] is not ('\n' or '\r'); i--)
        {
            if (text[i] is not (' ' or '\t' or '\uFEFF'))
                return true;
        }

        return false;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
            end--;
        return end;
    }
}
