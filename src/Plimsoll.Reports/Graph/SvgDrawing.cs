using System.Globalization;
using Wcwidth;

namespace Plimsoll.Reports.Graph;

/// <summary>Writes a drawing as elements of SVG; the colours are variables, so that a page can bring its own.</summary>
internal static class SvgDrawing
{
    /// <summary>The colours, for pictures that stand by themselves.</summary>
    public const string Variables = """
        :root{--paper:#fbfaf7;--card:#fff;--ink:#1d2733;--soft:#5d6b7a;--line:#d9dde2;--wire:#9aa7b4;--error:#c0362c;--warning:#a86404;--info:#2c6fa8;--accent:#1f5f8b}
        @media (prefers-color-scheme:dark){:root{--paper:#12181f;--card:#1b232c;--ink:#e6ebf0;--soft:#96a4b2;--line:#313d49;--wire:#5d6d7d;--error:#f0786d;--warning:#e0a84a;--info:#74b3e6;--accent:#7cc0ea}}
        """;

    /// <summary>What the elements look like.</summary>
    public const string Style = """
        .paper{fill:var(--paper)}
        .title{font:600 15px system-ui,sans-serif;fill:var(--ink)}
        .remark{font:12px system-ui,sans-serif;fill:var(--soft)}
        .edge{fill:none;stroke:var(--wire);stroke-width:1.4;marker-end:url(#arrow)}
        .arrow{fill:var(--wire)}
        .node rect{fill:var(--card);stroke:var(--line);stroke-width:1.2}
        .node .kind{font:11px system-ui,sans-serif;fill:var(--soft)}
        .node .name{font:600 12.5px system-ui,sans-serif;fill:var(--ink)}
        .node.missing rect{stroke:var(--error);stroke-dasharray:5 4;fill:none}
        .node.missing .name{fill:var(--error)}
        .node.elsewhere rect{stroke-dasharray:5 4;fill:none}
        .node.error rect{stroke:var(--error);stroke-width:1.8}
        .node.warning rect{stroke:var(--warning);stroke-width:1.8}
        .node.info rect{stroke:var(--info)}
        .badge{font:600 11px system-ui,sans-serif;fill:var(--card);text-anchor:middle}
        .error .disc{fill:var(--error)}.warning .disc{fill:var(--warning)}.info .disc{fill:var(--info)}
        """;

    /// <summary>The head of the edges, once in a document.</summary>
    public const string Arrow =
        "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path class=\"arrow\" d=\"M0 0 8 4 0 8z\"/></marker></defs>\n";

    private const int MostKindColumns = 23;
    private const int MostNameColumns = 20;

    /// <summary>Writes edges, and nodes upon them.</summary>
    /// <param name="drawing">What stands where.</param>
    /// <param name="idOf">The name by which a page knows a node, which then leads there; null when nothing can be said.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Drawing drawing, Func<GraphNode, string?> idOf, TextWriter output)
    {
        foreach (var (edge, fromX, fromY, toX, toY) in drawing.Edges)
        {
            var bend = Math.Max(24, Math.Abs(toX - fromX) / 2) * (toX < fromX ? -1 : 1);
            output.Write($"<path class=\"edge\" data-from=\"{edge.From}\" data-to=\"{edge.To}\" d=\"M{fromX} {fromY}C{fromX + bend} {fromY} {toX - bend} {toY} {toX} {toY}\"><title>{Markup.Escape(edge.Verb)}</title></path>\n");
        }

        foreach (var (node, x, y) in drawing.Nodes)
            Write(node, x, y, idOf(node), output);
    }

    private static void Write(GraphNode node, int x, int y, string? id, TextWriter output)
    {
        const int width = Drawing.NodeWidth;
        var state = ClassOf(node);
        var open = id is null ? "<g" : $"<a href=\"#{id}\" data-object=\"{id}\" id=\"node-{id}\"";
        output.Write($"{open} class=\"node{state}\" data-node=\"{node.Id}\" transform=\"translate({x} {y})\"><title>{Markup.Escape(TitleOf(node))}</title>");
        output.Write($"<rect width=\"{width}\" height=\"{Drawing.NodeHeight}\" rx=\"9\"/>");
        output.Write($"<text class=\"kind\" x=\"12\" y=\"18\">{Markup.Escape(Cut(node.Kind, MostKindColumns))}</text>");
        output.Write($"<text class=\"name\" x=\"12\" y=\"35\">{Markup.Escape(Cut(node.Name, MostNameColumns))}</text>");
        if (node.Findings.Total > 0)
            output.Write($"<circle class=\"disc\" cx=\"{width - 17}\" cy=\"14\" r=\"9\"/><text class=\"badge\" x=\"{width - 17}\" y=\"18\">{Badge(node.Findings.Total)}</text>");
        output.Write(id is null ? "</g>\n" : "</a>\n");
    }

    private static string Badge(int number) => number > 99 ? "99" : number.ToString(CultureInfo.InvariantCulture);

    private static string ClassOf(GraphNode node) => (node.State, node.Findings.Worst) switch
    {
        (GraphNodeState.Missing, _) => " missing",
        (GraphNodeState.Elsewhere, _) => " elsewhere",
        (_, { } worst) => $" {SeverityName.Of(worst)}",
        _ => "",
    };

    private static string TitleOf(GraphNode node)
    {
        var name = node.Namespace.Length > 0 ? $"{node.Kind} {node.Namespace}/{node.Name}" : $"{node.Kind} {node.Name}";
        var where = node.State switch
        {
            GraphNodeState.Missing => ": does not exist",
            GraphNodeState.Elsewhere => ": not part of the input",
            _ => node.Manifest is { } manifest ? $" ({manifest.Source.Name})" : "",
        };
        return node.Findings.Total == 0 ? name + where : $"{name}{where}: {CountText.Of(node.Findings.Total, "finding")}";
    }

    private static string Cut(string text, int columns)
    {
        if (text.Length <= columns && text.All(char.IsAscii))
            return text;
        var kept = new System.Text.StringBuilder();
        var left = columns;
        foreach (var rune in SafeText.Visible(text).EnumerateRunes())
        {
            left -= Math.Max(0, UnicodeCalculator.GetWidth(rune));
            if (left < 1)
                return kept.Append('…').ToString();
            kept.Append(rune);
        }

        return kept.ToString();
    }
}
