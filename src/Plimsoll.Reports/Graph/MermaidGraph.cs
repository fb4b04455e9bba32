using System.Globalization;
using System.Text;
using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports.Graph;

/// <summary>Graphs in the language of Mermaid, which GitHub and GitLab draw in Markdown.</summary>
public sealed class MermaidGraph : IGraphFormat
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<BundleGraph> graphs, TextWriter output)
    {
        output.Write("flowchart LR\n");
        for (var i = 0; i < graphs.Count; i++)
        {
            output.Write($"  subgraph b{i}[\"{Text(graphs[i].Name)}\"]\n");
            foreach (var node in graphs[i].Nodes)
                output.Write($"    b{i}n{node.Id}[\"{Text(node.Kind)}<br><b>{Text(node.Name)}</b>{Findings(node)}\"]{ClassOf(node)}\n");
            foreach (var edge in graphs[i].Edges)
                output.Write($"    b{i}n{edge.From} -->|{edge.Verb}| b{i}n{edge.To}\n");
            output.Write("  end\n");
        }

        output.Write("  classDef missing stroke-dasharray:4 3,stroke:#c0392b\n");
        output.Write("  classDef elsewhere stroke-dasharray:4 3\n");
        output.Write("  classDef error stroke:#c0392b,stroke-width:2px\n");
        output.Write("  classDef warning stroke:#b9770e,stroke-width:2px\n");
    }

    private static string Findings(GraphNode node) =>
        node.Findings.Total == 0 ? "" : $"<br>{CountText.Of(node.Findings.Total, "finding")}";

    private static string ClassOf(GraphNode node) => (node.State, node.Findings.Worst) switch
    {
        (GraphNodeState.Missing, _) => ":::missing",
        (GraphNodeState.Elsewhere, _) => ":::elsewhere",
        (_, Severity.Error) => ":::error",
        (_, Severity.Warning) => ":::warning",
        _ => "",
    };

    // Everything but letters, digits and the signs of names is written by its number.
    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in SafeText.Visible(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && ".-/ _:()".Contains((char)rune.Value, StringComparison.Ordinal)))
                escaped.Append(rune);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return escaped.ToString();
    }
}
