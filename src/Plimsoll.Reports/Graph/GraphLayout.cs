using System.Globalization;

namespace Plimsoll.Reports.Graph;

/// <summary>Puts the nodes of a graph in their places: entrances to the left, what they lead to on the right, what hangs together side by side.</summary>
/// <remarks>The same graph always gives the same drawing; the cost grows with nodes and edges, but for one sort of each column.</remarks>
internal sealed class GraphLayout
{
    private const int ColumnGap = 56;
    private const int RowGap = 14;
    private const int ComponentGap = 28;
    private const int Margin = 12;
    private const int WidestRow = (5 * Drawing.NodeWidth) + (4 * ColumnGap);
    private const int MostLoneNodes = 24;
    private const int Sweeps = 2;

    private readonly BundleGraph _graph;
    private readonly List<int>[] _neighbours;
    private readonly List<(GraphNode Node, int X, int Y)> _placed = [];
    private int _x = Margin;
    private int _y = Margin;
    private int _rowHeight;
    private int _width;

    private GraphLayout(BundleGraph graph)
    {
        _graph = graph;
        _neighbours = [.. graph.Nodes.Select(_ => new List<int>())];
        foreach (var edge in graph.Edges)
        {
            _neighbours[edge.From].Add(edge.To);
            _neighbours[edge.To].Add(edge.From);
        }
    }

    /// <summary>Lays a graph out.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="mostNodes">After how many nodes nothing more is begun; what hangs together and has the worst findings comes first.</param>
    public static Drawing Of(BundleGraph graph, int mostNodes = int.MaxValue)
    {
        var layout = new GraphLayout(graph);
        var left = new List<GraphNode>();
        var lone = 0;
        foreach (var component in graph.Components().OrderByDescending(c => c.Count > 1).ThenByDescending(c => c.Max(n => n.Findings.Worst)))
        {
            if ((component.Count > 1 || lone++ < MostLoneNodes) && layout._placed.Count < mostNodes)
                layout.Place(component);
            else
                left.AddRange(component);
        }

        return layout.Finish(left);
    }

    private void Place(IReadOnlyList<GraphNode> component)
    {
        var columns = Columns(component);
        var width = (columns.Count * (Drawing.NodeWidth + ColumnGap)) - ColumnGap;
        var height = HeightOf(columns.Max(c => c.Count));
        if (_x > Margin && _x + width > Margin + WidestRow)
        {
            _x = Margin;
            _y += _rowHeight + ComponentGap;
            _rowHeight = 0;
        }

        for (var column = 0; column < columns.Count; column++)
        {
            // Short columns stand in the middle of long ones.
            var y = _y + ((height - HeightOf(columns[column].Count)) / 2);
            foreach (var node in columns[column])
            {
                _placed.Add((node, _x + (column * (Drawing.NodeWidth + ColumnGap)), y));
                y += Drawing.NodeHeight + RowGap;
            }
        }

        _width = Math.Max(_width, _x + width);
        _x += width + ComponentGap;
        _rowHeight = Math.Max(_rowHeight, height);
    }

    private static int HeightOf(int rows) => (rows * (Drawing.NodeHeight + RowGap)) - RowGap;

    // Each node moves to the middle of its neighbours, so that edges rarely cross.
    private List<List<GraphNode>> Columns(IReadOnlyList<GraphNode> component)
    {
        var columns = component.GroupBy(n => n.Column).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        var rows = new Dictionary<int, double>();
        foreach (var column in columns)
            Number(column, rows);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : Enumerable.Reverse(columns))
            {
                var sorted = column.OrderBy(n => _neighbours[n.Id].Count == 0 ? rows[n.Id] : _neighbours[n.Id].Average(id => rows[id])).ToList();
                column.Clear();
                column.AddRange(sorted);
                Number(column, rows);
            }
        }

        return columns;
    }

    // Relative to the middle of the column, because that is how columns stand beside each other.
    private static void Number(List<GraphNode> column, Dictionary<int, double> rows)
    {
        for (var row = 0; row < column.Count; row++)
            rows[column[row].Id] = row - ((column.Count - 1) / 2.0);
    }

    private Drawing Finish(List<GraphNode> left)
    {
        var corners = _placed.ToDictionary(p => p.Node.Id, p => (p.X, p.Y));
        return new Drawing(_width + Margin, _placed.Count == 0 ? 0 : _y + _rowHeight + Margin)
        {
            Nodes = _placed,
            Edges = [.. _graph.Edges.Where(e => corners.ContainsKey(e.From) && corners.ContainsKey(e.To)).Select(e => Line(e, corners[e.From], corners[e.To]))],
            Remark = RemarkOn(left),
        };
    }

    private static (GraphEdge, int, int, int, int) Line(GraphEdge edge, (int X, int Y) from, (int X, int Y) to)
    {
        const int middle = Drawing.NodeHeight / 2;
        return from.X <= to.X
            ? (edge, from.X + Drawing.NodeWidth, from.Y + middle, to.X, to.Y + middle)
            : (edge, from.X, from.Y + middle, to.X + Drawing.NodeWidth, to.Y + middle);
    }

    private static string RemarkOn(List<GraphNode> left)
    {
        if (left.Count == 0)
            return "";
        var kinds = left.GroupBy(n => n.Kind, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}"));
        return $"not drawn: {string.Join(", ", kinds)}";
    }
}
