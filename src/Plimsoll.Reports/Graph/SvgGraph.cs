namespace Plimsoll.Reports.Graph;

/// <summary>Graphs as one picture that stands by itself, in light and dark.</summary>
public sealed class SvgGraph : IGraphFormat
{
    private const int TitleHeight = 34;
    private const int MostAlike = 4;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<BundleGraph> graphs, TextWriter output)
    {
        var drawings = graphs.Select(g => (g.Name, Drawing: GraphLayout.Of(g.Folded(MostAlike)))).ToList();
        var width = drawings.Select(d => d.Drawing.Width).Append(320).Max();
        var height = drawings.Sum(d => HeightOf(d.Drawing));
        output.Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">\n");
        output.Write($"<style>{SvgDrawing.Variables}{SvgDrawing.Style}</style>\n");
        output.Write("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        output.Write(SvgDrawing.Arrow);
        var y = 0;
        foreach (var (name, drawing) in drawings)
        {
            output.Write($"<text class=\"title\" x=\"12\" y=\"{y + 24}\">{Markup.Escape(name)}</text>\n");
            output.Write($"<g transform=\"translate(0 {y + TitleHeight})\">\n");
            SvgDrawing.Write(drawing, static _ => null, output);
            if (drawing.Remark.Length > 0)
                output.Write($"<text class=\"remark\" x=\"12\" y=\"{drawing.Height + 14}\">{Markup.Escape(drawing.Remark)}</text>\n");
            output.Write("</g>\n");
            y += HeightOf(drawing);
        }

        output.Write("</svg>\n");
    }

    private static int HeightOf(Drawing drawing) => TitleHeight + drawing.Height + (drawing.Remark.Length > 0 ? 26 : 0);
}
