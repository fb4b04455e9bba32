using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Plimsoll.Reports.Graph;
using Plimsoll.Testing;

namespace Plimsoll.Reports.Tests;

public sealed class GraphTests
{
    [Fact]
    public void Requests_and_references_lead_from_left_to_right()
    {
        string[] expected =
        [
            "Ingress shop -> Service web: sends requests to",
            "Ingress shop -> Secret shop-tls: takes its certificate from",
            "Service web -> Deployment web: selects",
            "Deployment web -> ConfigMap setings: takes variables from",
        ];
        var graph = GraphOf(Sample.Shop);
        Assert.Equal(expected, graph.Edges.Select(e => $"{Name(graph.Nodes[e.From])} -> {Name(graph.Nodes[e.To])}: {e.Verb}"));
        Assert.Equal(GraphNodeState.Missing, graph.Nodes.Single(n => n.Name == "setings").State);
        Assert.Equal(GraphNodeState.Written, graph.Nodes.Single(n => n.Name == "settings").State);
        Assert.True(graph.Nodes.Single(n => n is { Kind: "Deployment", Name: "web" }).Findings.Errors > 0);
        Assert.All(graph.Edges, e => Assert.True(graph.Nodes[e.From].Column < graph.Nodes[e.To].Column));
    }

    [Fact]
    public void Everything_that_speaks_of_a_workload_is_drawn()
    {
        const string around = """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: scaler}
            spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 3}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: budget}
            spec: {selector: {matchLabels: {app: web}}, maxUnavailable: 1}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: policy}
            spec: {podSelector: {matchLabels: {app: web}}}
            """;
        var graph = GraphOf(Sample.Shop + "\n---\n" + around);
        Assert.Equal(
            ["budget guards", "policy governs", "scaler scales", "web selects"],
            graph.Edges.Where(e => graph.Nodes[e.To].Kind == "Deployment").Select(e => $"{graph.Nodes[e.From].Name} {e.Verb}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("mermaid")]
    [InlineData("dot")]
    public void A_drawing_reads_as_approved(string format) => Golden.Matches(
        Repository.PathOf("tests", "Plimsoll.Reports.Tests", $"Graph.{format}.verified.txt"),
        Write(format switch { "svg" => new SvgGraph(), "dot" => new DotGraph(), _ => (IGraphFormat)new MermaidGraph() }, GraphOf(Sample.Shop)));

    [Fact]
    public void No_two_nodes_share_a_place()
    {
        var drawing = GraphLayout.Of(GraphOf(Many(60)));
        var places = drawing.Nodes.Select(n => (n.X, n.Y)).ToList();
        Assert.Equal(places.Count, places.Distinct().Count());
        foreach (var column in drawing.Nodes.GroupBy(n => n.X))
        {
            var rows = column.Select(n => n.Y).Order().ToList();
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Drawing.NodeHeight));
        }

        Assert.All(drawing.Nodes, n => Assert.True(n.X >= 0 && n.Y >= 0 && n.X + Drawing.NodeWidth <= drawing.Width && n.Y + Drawing.NodeHeight <= drawing.Height));
        Assert.All(drawing.Edges, e => Assert.True(e.FromX <= e.ToX));
    }

    [Fact]
    public void The_same_objects_give_the_same_drawing()
    {
        var first = Write(new SvgGraph(), GraphOf(Many(20)));
        Assert.Equal(first, Write(new SvgGraph(), GraphOf(Many(20))));
        _ = XDocument.Parse(first);
    }

    [Fact]
    public void A_drawing_has_room_for_so_much_and_says_what_is_left_out()
    {
        var drawing = GraphLayout.Of(GraphOf(Many(60)), mostNodes: 30);
        Assert.InRange(drawing.Nodes.Count, 30, 37);
        Assert.StartsWith("not drawn: ", drawing.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void What_looks_alike_is_drawn_once()
    {
        var text = new StringBuilder("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: web:1\n      envFrom:\n");
        for (var i = 0; i < 9; i++)
            text.Append(CultureInfo.InvariantCulture, $"        - configMapRef: {{name: c{i}}}\n");
        for (var i = 0; i < 9; i++)
            text.Append(CultureInfo.InvariantCulture, $"---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: c{i}}}\ndata: {{a: b}}\n");
        var graph = GraphOf(text.ToString());
        Assert.Equal(10, graph.Nodes.Count);
        var folded = graph.Folded(4);
        Assert.Equal(["web", "9 alike"], folded.Nodes.Select(n => n.Name));
        Assert.Equal([new GraphEdge(0, 1, "takes variables from")], folded.Edges);
    }

    private static string Many(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"apiVersion: v1\nkind: Service\nmetadata: {{name: s{i}}}\nspec: {{selector: {{app: a{i}}}, ports: [{{port: 80}}]}}\n---\n");
            text.Append(CultureInfo.InvariantCulture, $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p{i}, labels: {{app: a{i}}}}}\nspec: {{containers: [{{name: a, image: 'a:1', envFrom: [{{configMapRef: {{name: c{i / 3}}}}}]}}]}}\n---\n");
        }

        return text.ToString();
    }

    private static string Name(GraphNode node) => $"{node.Kind} {node.Name}";

    private static BundleGraph GraphOf(string text)
    {
        var report = Sample.Report(text);
        return BundleGraph.Of(Assert.Single(report.Bundles), new ObjectFindings(report.Result.Findings));
    }

    private static string Write(IGraphFormat format, BundleGraph graph)
    {
        using var output = new StringWriter { NewLine = "\n" };
        format.Write([graph], output);
        return output.ToString();
    }
}
