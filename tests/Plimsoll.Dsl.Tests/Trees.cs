using System.Text;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Yaml;
using TreeNode = Plimsoll.Manifests.Nodes.Node;

namespace Plimsoll.Dsl.Tests;

/// <summary>Texts as what they mean: nodes with their types, keys in ordinal order.</summary>
internal static class Trees
{
    /// <summary>The objects of a text by kind and name; fails when the text is not clean.</summary>
    public static SortedDictionary<string, string> Of(string yaml, string name = "text.yaml")
    {
        var file = YamlReader.Read(new Source(name, yaml));
        Assert.Empty(file.Problems);
        var trees = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var manifest in file.Manifests)
            trees.Add(manifest.DisplayName, Of(manifest.Root));
        return trees;
    }

    /// <summary>A node and all below it.</summary>
    public static string Of(TreeNode node)
    {
        var text = new StringBuilder();
        Append(node, 0, text);
        return text.ToString();
    }

    private static void Append(TreeNode node, int depth, StringBuilder text)
    {
        switch (node.Kind)
        {
            case NodeKind.Mapping:
                foreach (var child in node.Children.OrderBy(c => c.Key, StringComparer.Ordinal))
                    Append(child, depth, text.Append('\n').Append(' ', 2 * depth).Append('"').Append(child.Key).Append("\": "), isBelow: true);
                break;
            case NodeKind.Sequence:
                foreach (var child in node.Children)
                    Append(child, depth, text.Append('\n').Append(' ', 2 * depth).Append("- "), isBelow: true);
                break;
            default:
                text.Append(node.Type).Append(' ').Append(node.Text);
                break;
        }
    }

    private static void Append(TreeNode node, int depth, StringBuilder text, bool isBelow)
    {
        if (isBelow && node.Kind != NodeKind.Scalar)
            text.Append(node.Kind);
        Append(node, depth + 1, text);
    }
}
