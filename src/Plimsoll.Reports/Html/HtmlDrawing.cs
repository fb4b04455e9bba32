using Plimsoll.Reports.Graph;

namespace Plimsoll.Reports.Html;

/// <summary>The part of the page that shows what is applied, and where something was found.</summary>
internal sealed class HtmlDrawing(ObjectNumbers objects)
{
    // More than that nobody looks at; what has the worst findings comes first.
    private const int MostNodes = 300;
    private const int MostAlike = 4;

    /// <summary>Writes the drawings of all bundles, as far as there is room.</summary>
    public void Write(LintReport report, TextWriter output)
    {
        var findings = new ObjectFindings(report.Result.Findings);
        var graphs = report.Bundles.Select(b => BundleGraph.Of(b, findings)).Where(g => g.Nodes.Count > 0).ToList();
        if (graphs.Count == 0)
            return;
        output.Write("<details class=\"drawing\" open><summary>What is applied <span>and what speaks of what</span></summary>\n<div class=\"sheets\" tabindex=\"0\" role=\"region\" aria-label=\"Drawing\">\n");
        var drawn = 0;
        var left = 0;
        foreach (var graph in graphs.OrderByDescending(g => g.Nodes.Max(n => n.Findings.Worst)).ThenByDescending(g => g.Edges.Count > 0))
        {
            if (drawn >= MostNodes)
            {
                left++;
                continue;
            }

            var drawing = GraphLayout.Of(graph.Folded(MostAlike), MostNodes - drawn);
            drawn += drawing.Nodes.Count;
            Write(graphs.Count > 1 ? graph.Name : "", drawing, output);
        }

        if (left > 0)
            output.Write($"<p class=\"remark\">{CountText.Of(left, "other bundle")} not drawn</p>\n");
        output.Write("</div>\n<p class=\"legend\"><span>Choose an object to see its findings.</span><span>Numbers count findings.</span><span>Dashed: not part of the input; in red: does not exist.</span></p>\n</details>\n");
    }

    private void Write(string name, Drawing drawing, TextWriter output)
    {
        output.Write("<figure>");
        if (name.Length > 0)
            output.Write($"<figcaption>{Markup.Escape(name)}</figcaption>");
        if (drawing.Nodes.Count > 0)
        {
            output.Write($"<svg width=\"{drawing.Width}\" height=\"{drawing.Height}\" viewBox=\"0 0 {drawing.Width} {drawing.Height}\" role=\"group\" aria-label=\"Objects and what speaks of what\">\n");
            output.Write(SvgDrawing.Arrow);
            SvgDrawing.Write(drawing, n => n.Manifest is null ? null : objects.Of(n.Manifest), output);
            output.Write("</svg>\n");
        }

        if (drawing.Remark.Length > 0)
            output.Write($"<p class=\"remark\">{Markup.Escape(drawing.Remark)}</p>");
        output.Write("</figure>\n");
    }
}
