using System.Text;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Tests.Yaml;

/// <summary>Writes everything that is known about a text's trees, a node a line.</summary>
internal static class TreeDump
{
    public static string Of(ManifestFile file)
    {
        var dump = new StringBuilder();
        foreach (var document in file.Documents)
        {
            dump.Append("document ").Append(Place(document.Root, document.Extent)).Append('\n');
            foreach (var node in document.Root.DescendantsAndSelf())
                dump.Append("  ").Append(Line(node)).Append('\n');
            foreach (var comment in document.Comments)
                dump.Append("  ").Append(comment.IsInline ? "inline " : "comment ").Append(Shown(document.Source.Slice(comment.Span))).Append('\n');
        }

        foreach (var manifest in file.Manifests)
            dump.Append("object ").Append(manifest.DisplayName).Append(manifest.IsBroken ? " (broken)" : "").Append('\n');
        foreach (var problem in file.Problems)
            dump.Append(System.Globalization.CultureInfo.InvariantCulture, $"{problem.Kind} {problem.Source.PositionOf(problem.Span.Start)} {Shown(problem.Source.Slice(problem.Span))}: {problem.Message} | {problem.Help}\n");
        if (file.IsTemplate)
            dump.Append("template\n");
        if (file.OtherDocuments > 0)
            dump.Append(System.Globalization.CultureInfo.InvariantCulture, $"other documents: {file.OtherDocuments}\n");
        return dump.ToString();
    }

    private static string Line(Node node)
    {
        var path = node.Path.Length > 0 ? node.Path : ".";
        var what = node.Kind == NodeKind.Scalar ? $"{node.Type}" : $"{node.Kind}";
        var flags = new[] { (node.IsFlow, "flow"), (node.IsOpen, "open"), (node.IsShared, "shared"), (node.IsAlias, "alias") }.Where(f => f.Item1).Select(f => $" {f.Item2}");
        var key = node.KeySpan is { } span ? $" key {Shown(node.Source.Slice(span))}" : "";
        var value = node.Text is { } text ? $" = {Shown(text)}" : "";
        return $"{path}: {what}{string.Concat(flags)} {Place(node, node.Span)}{key}{value} {Shown(node.Source.Slice(node.Span))}";
    }

    private static string Place(Node node, Plimsoll.Manifests.Text.Span span) => $"{node.Source.PositionOf(span.Start)}-{node.Source.PositionOf(span.End)}";

    private static string Shown(string text) =>
        "«" + (text.Length > 60 ? text[..40] + "…" + text[^15..] : text).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "»";
}
