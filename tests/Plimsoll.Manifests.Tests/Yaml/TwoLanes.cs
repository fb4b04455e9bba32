using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using Span = Plimsoll.Manifests.Text.Span;

namespace Plimsoll.Manifests.Tests.Yaml;

/// <summary>Holds the quick way of reading to the library's: everything that is known about a text must be the same.</summary>
internal static class TwoLanes
{
    /// <summary>The first thing in which they differ, or null.</summary>
    public static string? Difference(string text, ReadLimits? limits = null)
    {
        var source = new Source("t", text);
        var quick = YamlReader.Read(source, limits);
        var slow = YamlReader.ReadSlowly(source, limits);
        if (quick.IsTemplate != slow.IsTemplate || quick.OtherDocuments != slow.OtherDocuments || quick.Manifests.Count != slow.Manifests.Count)
            return $"other objects: {(quick.IsTemplate, quick.OtherDocuments, quick.Manifests.Count)}, not {(slow.IsTemplate, slow.OtherDocuments, slow.Manifests.Count)}";
        if (!quick.UnreadParts.SequenceEqual(slow.UnreadParts))
            return "other unread parts";
        if (quick.Problems.Count != slow.Problems.Count)
            return $"problems: {string.Join("; ", quick.Problems.Select(p => p.Message))} | {string.Join("; ", slow.Problems.Select(p => p.Message))}";
        foreach (var (left, right) in quick.Problems.Zip(slow.Problems))
        {
            if (left.Kind != right.Kind || left.Span != right.Span || left.Message != right.Message || left.Related != right.Related)
                return $"problem: {left} | {right}";
        }

        if (quick.Documents.Count != slow.Documents.Count)
            return $"{quick.Documents.Count} documents, not {slow.Documents.Count}";
        return quick.Documents.Zip(slow.Documents).Select(d => Difference(d.First, d.Second)).FirstOrDefault(d => d is not null);
    }

    private static string? Difference(NodeTree quick, NodeTree slow)
    {
        if (quick.Extent != slow.Extent)
            return $"extent {quick.Extent}, not {slow.Extent}";
        for (var i = 0; i < Math.Min(quick.Count, slow.Count); i++)
        {
            var (left, right) = (Describe(quick, i), Describe(slow, i));
            if (left != right)
                return $"node {i} at {new Node(slow, i).Path}:\n  {left}\n  {right}";
        }

        if (quick.Count != slow.Count)
            return $"{quick.Count} nodes, not {slow.Count}";
        return quick.Comments.SequenceEqual(slow.Comments) ? null : "other comments";
    }

    private static string Describe(NodeTree tree, int index)
    {
        ref readonly var node = ref tree[index];
        var value = node.Kind == NodeKind.Scalar ? $"{tree.TypeOf(index)} \"{tree.ValueOf(index)}\"" : "";
        var key = node.Key < 0 ? "" : $"\"{tree.KeyOf(index)}\" {new Span(node.KeyStart, node.KeyLength)}";
        return $"{node.Kind} {new Span(node.Start, node.Length)} in {node.Parent} to {node.End} key {key} {node.Style} {node.Flags & ~NodeFlags.InText} {value}";
    }
}
