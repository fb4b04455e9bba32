using System.Globalization;

namespace Plimsoll.Reports.Graph;

/// <summary>Makes one node of many that look the same, so that a drawing shows what differs.</summary>
internal static class GraphFolding
{
    /// <summary>Folds nodes of one kind with the same neighbours, where more than <paramref name="most"/> stand side by side.</summary>
    public static BundleGraph Fold(BundleGraph graph, int most)
    {
        var neighbours = new List<(int, bool, string)>[graph.Nodes.Count];
        foreach (var edge in graph.Edges)
        {
            (neighbours[edge.From] ??= []).Add((edge.To, true, edge.Verb));
            (neighbours[edge.To] ??= []).Add((edge.From, false, edge.Verb));
        }

        var groups = graph.Nodes
            .Where(n => neighbours[n.Id] is not null && n.Findings.Total == 0 && n.State == GraphNodeState.Written)
            .GroupBy(n => $"{n.Kind} {string.Join(' ', neighbours[n.Id].Order())}", StringComparer.Ordinal)
            .Where(g => g.Count() > most)
            .Select(g => g.ToList())
            .ToList();
        return groups.Count == 0 ? graph : Rebuild(graph, groups);
    }

    private static BundleGraph Rebuild(BundleGraph graph, List<List<GraphNode>> groups)
    {
        var standIn = Enumerable.Range(0, graph.Nodes.Count).ToArray();
        foreach (var group in groups)
        {
            foreach (var node in group)
                standIn[node.Id] = group[0].Id;
        }

        var sizes = groups.ToDictionary(g => g[0].Id, g => g.Count);
        var numbers = new Dictionary<int, int>();
        var nodes = new List<GraphNode>();
        foreach (var node in graph.Nodes.Where(n => standIn[n.Id] == n.Id))
        {
            numbers.Add(node.Id, nodes.Count);
            var kept = node with { Id = nodes.Count };
            nodes.Add(sizes.TryGetValue(node.Id, out var size)
                ? kept with { Name = $"{size.ToString(CultureInfo.InvariantCulture)} alike", Manifest = null }
                : kept);
        }

        var edges = graph.Edges.Select(e => new GraphEdge(numbers[standIn[e.From]], numbers[standIn[e.To]], e.Verb)).Distinct();
        return graph with { Nodes = nodes, Edges = [.. edges] };
    }
}
