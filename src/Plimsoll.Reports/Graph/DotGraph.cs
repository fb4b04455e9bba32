using System.Text;
using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports.Graph;

/// <summary>Graphs in the language of Graphviz.</summary>
public sealed class DotGraph : IGraphFormat
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<BundleGraph> graphs, TextWriter output)
    {
        output.Write("digraph plimsoll {\n  rankdir=LR\n  node [shape=box style=rounded fontname=\"sans-serif\"]\n  edge [fontname=\"sans-serif\" fontsize=10]\n");
        for (var i = 0; i < graphs.Count; i++)
        {
            output.Write($"  subgraph cluster_{i} {{\n    label={Quoted(SafeText.Visible(graphs[i].Name))}\n");
            foreach (var node in graphs[i].Nodes)
                output.Write($"    b{i}n{node.Id} [label={Quoted(LabelOf(node))}{LookOf(node)}]\n");
            foreach (var edge in graphs[i].Edges)
                output.Write($"    b{i}n{edge.From} -> b{i}n{edge.To} [label=\"{edge.Verb}\"]\n");
            output.Write("  }\n");
        }

        output.Write("}\n");
    }

    private static string LabelOf(GraphNode node)
    {
        var name = $"{SafeText.Visible(node.Kind)}\n{SafeText.Visible(node.Name)}";
        return node.Findings.Total == 0 ? name : $"{name}\n{CountText.Of(node.Findings.Total, "finding")}";
    }

    private static string LookOf(GraphNode node) => (node.State, node.Findings.Worst) switch
    {
        (GraphNodeState.Missing, _) => " style=\"rounded,dashed\" color=\"#c0392b\"",
        (GraphNodeState.Elsewhere, _) => " style=\"rounded,dashed\"",
        (_, Severity.Error) => " color=\"#c0392b\" penwidth=2",
        (_, Severity.Warning) => " color=\"#b9770e\" penwidth=2",
        _ => "",
    };

    // In labels a backslash begins an escape, and quotes end the text.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
                quoted.Append("\\n");
            else if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append(rune);
            else
                quoted.Append(rune);
        }

        return quoted.Append('"').ToString();
    }
}
