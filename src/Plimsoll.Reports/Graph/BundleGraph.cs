using Plimsoll.Manifests.Bundles;

namespace Plimsoll.Reports.Graph;

/// <summary>The objects of a bundle and what speaks of what: the model of every drawing.</summary>
/// <param name="Name">The bundle's name.</param>
/// <param name="Nodes">The objects; each one's number is its place in this list.</param>
/// <param name="Edges">What speaks of what, each pair and verb once.</param>
public sealed record BundleGraph(string Name, IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>The graph of a bundle.</summary>
    /// <param name="bundle">What is drawn.</param>
    /// <param name="findings">What was found in it.</param>
    public static BundleGraph Of(Bundle bundle, ObjectFindings findings) => new GraphBuilder(bundle, findings).Build();

    /// <summary>The graph with objects that are alike as one: same kind, same neighbours, nothing found.</summary>
    /// <param name="most">How many may stand side by side.</param>
    public BundleGraph Folded(int most) => GraphFolding.Fold(this, most);

    /// <summary>What hangs together, the largest first; objects that nothing speaks of come one by one at the end.</summary>
    public IReadOnlyList<IReadOnlyList<GraphNode>> Components()
    {
        // Union by find: every tree's root is its smallest number.
        var roots = Enumerable.Range(0, Nodes.Count).ToArray();
        foreach (var edge in Edges)
        {
            var (left, right) = (Find(edge.From), Find(edge.To));
            roots[Math.Max(left, right)] = Math.Min(left, right);
        }

        return [.. Nodes.GroupBy(n => Find(n.Id)).Select(g => g.ToList()).OrderByDescending(g => g.Count)];

        int Find(int id)
        {
            while (roots[id] != id)
                id = roots[id] = roots[roots[id]];
            return id;
        }
    }
}
