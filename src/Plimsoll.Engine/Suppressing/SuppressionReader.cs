using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Engine.Suppressing;

/// <summary>Finds the suppressions of a text: comments (<c># plimsoll-ignore rule: reason</c>) and annotations.</summary>
public static class SuppressionReader
{
    internal const string Word = "plimsoll-ignore";
    internal const string FileWord = "plimsoll-ignore-file";
    private const string AnnotationPrefix = "ignore.plimsoll.dev/";

    /// <summary>All suppressions of a text, in order.</summary>
    /// <param name="file">The text.</param>
    /// <param name="foreign">How the annotations of other linters are read; null when they do not count.</param>
    public static IReadOnlyList<Suppression> Read(ManifestFile file, ForeignSuppressions? foreign = null)
    {
        var suppressions = new List<Suppression>();

        foreach (var manifest in file.Manifests)
        {
            foreign?.Read(manifest, suppressions);
            ReadAnnotations(manifest, suppressions);
        }

        if (file.Source.Characters.IndexOf(Word.AsSpan()) >= 0)
        {
            foreach (var document in file.Documents)
                suppressions.AddRange(document.Comments.Select(c => ReadComment(document, c)).OfType<Suppression>());
            foreach (var part in file.UnreadParts.Where(p => !file.Documents.Any(d => d.Extent == p)))
                suppressions.AddRange(ReadLines(file.Source, part));
        }

        return suppressions;
    }

    private static Suppression? ReadComment(NodeTree document, Comment comment)
    {
        var source = document.Source;
        var content = source.Slice(comment.Span).TrimStart('#').Trim();
        if (AfterWord(content, FileWord) is { } ofFile)
            return Parse(source, comment.Span, new Span(0, source.Length), ofFile);
        if (AfterWord(content, Word) is not { } ofNode)
            return null;
        var line = comment.IsInline ? source.PositionOf(comment.Span.Start).Line : NextContentLine(document, comment);
        return Parse(source, comment.Span, NodeOnLine(document, source.LineSpan(line)), ofNode);
    }

    // A document that could not be read has lines, but no nodes that a comment could be about.
    private static IEnumerable<Suppression> ReadLines(Source source, Span part)
    {
        for (var line = part.Start; line < part.End; line = source.EndOfLine(line) + 1)
        {
            var span = Span.Between(line, source.EndOfLine(line));
            var content = source.Slice(span).Trim();
            if (content.Length > 0 && content[0] == '#' && AfterWord(content.TrimStart('#').Trim(), FileWord) is { } ofFile)
                yield return Parse(source, span, new Span(0, source.Length), ofFile);
        }
    }

    // `rule, rule: reason`
    private static Suppression Parse(Source source, Span place, Span covered, string text)
    {
        var colon = text.IndexOf(':');
        var names = colon < 0 ? text : text.Substring(0, colon);
        var reason = colon < 0 ? "" : text.Substring(colon + 1).Trim();
        var rules = names.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return new Suppression(source, place, covered, rules, reason);
    }

    private static void ReadAnnotations(Manifest manifest, List<Suppression> suppressions)
    {
        foreach (var annotation in manifest.Root["metadata"]["annotations"].Entries)
        {
            if (!annotation.IsShared && annotation.Key!.StartsWith(AnnotationPrefix, StringComparison.Ordinal))
            {
                var rule = annotation.Key.Substring(AnnotationPrefix.Length);
                suppressions.Add(new Suppression(annotation.Source, annotation.KeySpan!.Value, manifest.Root.Span, [rule], (annotation.Text ?? "").Trim()));
            }
        }
    }

    private static string? AfterWord(string content, string word)
    {
        if (!content.StartsWith(word, StringComparison.Ordinal))
            return null;
        var rest = content.Substring(word.Length);
        return rest.Length == 0 || rest[0] is ' ' or '\t' or ':' ? rest.TrimStart() : null;
    }

    // Lines with other comments or a document marker stand between a comment and what it is about.
    private static int NextContentLine(NodeTree document, Comment comment)
    {
        var source = document.Source;
        for (var line = source.PositionOf(comment.Span.Start).Line + 1; line <= source.LineCount; line++)
        {
            var content = source.Slice(source.LineSpan(line)).Trim();
            if (content.Length > 0 && content[0] != '#' && !content.StartsWith("---", StringComparison.Ordinal))
                return line;
        }

        return source.LineCount;
    }

    // The outermost node that begins on the line; before the first key of a document that is the whole document.
    private static Span NodeOnLine(NodeTree document, Span line)
    {
        foreach (var node in document.Root.DescendantsAndSelf())
        {
            if (!node.IsShared && node.Extent.Start >= line.Start && node.Extent.Start <= line.End)
                return Span.Between(line.Start, Math.Max(line.End, node.Extent.End));
        }

        return line;
    }
}
