using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Reports.Graph;

/// <summary>Asks a bundle where its references lead, and who is selected.</summary>
internal sealed class GraphBuilder(Bundle bundle, ObjectFindings findings)
{
    private readonly List<GraphNode> _nodes = [];
    private readonly HashSet<GraphEdge> _edges = [];
    private readonly List<GraphEdge> _inOrder = [];
    private readonly Dictionary<(Source, int), int> _written = [];
    private readonly Dictionary<(string Kind, string Name, string Namespace), int> _unwritten = [];

    /// <summary>The graph of the bundle.</summary>
    public BundleGraph Build()
    {
        foreach (var manifest in bundle.Manifests)
        {
            if (manifest.Kind.Length > 0 && !IsPatch(manifest))
                NodeOf(manifest);
        }

        foreach (var manifest in bundle.Manifests)
        {
            if (_written.ContainsKey(ObjectFindings.KeyOf(manifest)))
                Follow(manifest);
        }

        return new BundleGraph(bundle.Name, _nodes, _inOrder);
    }

    // What a patch changes is drawn where it is defined.
    private bool IsPatch(Manifest manifest) => !manifest.IsDefinition && bundle.SameObjects(manifest).Any(m => m.IsDefinition);

    private void Follow(Manifest manifest)
    {
        var view = View.Of(manifest);
        foreach (var reference in NamedReference.Of(manifest, view))
            Follow(manifest, reference);
        switch (view)
        {
            case Service { IsExternalName: false, Selector.Requirements.Length: > 0 } service:
                Link(manifest, bundle.Select(service.Selector, manifest).Workloads, "selects");
                break;
            case PodDisruptionBudget budget:
                Link(manifest, bundle.GuardedBy(budget), "guards");
                break;
            case NetworkPolicy { PodSelector.Requirements.Length: > 0 } policy:
                Link(manifest, bundle.Select(policy.PodSelector, manifest).Workloads, "governs");
                break;
            case null or HorizontalPodAutoscaler:
                Link(manifest, bundle.ScaledBy(manifest), "scales");
                break;
        }
    }

    private void Follow(Manifest from, NamedReference reference)
    {
        if (reference.Name.Text is not { Length: > 0 } name)
            return;
        var resolution = bundle.Resolve(reference.Kind, name, from, reference.InNamespace);
        if (resolution.Kind == ResolutionKind.Found)
            Add(NodeOf(from), NodeOf(resolution.Targets.First()), reference.Verb);
        else if (!reference.IsMinor)
            Add(NodeOf(from), NodeOf(reference.Kind, name, reference.InNamespace ?? from.Namespace, IsSurelyMissing(resolution)), reference.Verb);
    }

    private bool IsSurelyMissing(Resolution resolution) => resolution.IsMissing && (resolution.HasNearMiss || bundle.IsComplete);

    private void Link(Manifest from, IEnumerable<Workload> workloads, string verb)
    {
        foreach (var workload in workloads)
            Add(NodeOf(from), NodeOf(workload.Manifest), verb);
    }

    private void Add(int from, int to, string verb)
    {
        var edge = new GraphEdge(from, to, verb);
        if (from != to && _edges.Add(edge))
            _inOrder.Add(edge);
    }

    private int NodeOf(Manifest manifest)
    {
        if (_written.TryGetValue(ObjectFindings.KeyOf(manifest), out var id))
            return id;
        id = _nodes.Count;
        _written.Add(ObjectFindings.KeyOf(manifest), id);
        _nodes.Add(new GraphNode(id, manifest.Kind, manifest.Name.Length > 0 ? manifest.Name : "(no name)", GraphNodeState.Written)
        {
            Namespace = manifest.Namespace,
            Manifest = manifest,
            Findings = findings.Of(manifest),
            Column = ColumnOf(manifest.Kind, View.Of(manifest)),
        });
        return id;
    }

    private int NodeOf(string kind, string name, string inNamespace, bool isMissing)
    {
        if (_unwritten.TryGetValue((kind, name, inNamespace), out var id))
            return id;
        id = _nodes.Count;
        _unwritten.Add((kind, name, inNamespace), id);
        _nodes.Add(new GraphNode(id, kind, name, isMissing ? GraphNodeState.Missing : GraphNodeState.Elsewhere)
        {
            Namespace = inNamespace,
            Column = ColumnOf(kind, null),
        });
        return id;
    }

    private static int ColumnOf(string kind, View? view) => (kind, view) switch
    {
        ("Ingress" or "HTTPRoute" or "GRPCRoute" or "TCPRoute" or "TLSRoute" or "UDPRoute" or "Gateway", _) => 0,
        (_, Workload) or ("RoleBinding" or "ClusterRoleBinding", _) => 2,
        ("ConfigMap" or "Secret" or "PersistentVolumeClaim" or "ServiceAccount" or "Role" or "ClusterRole", _) => 3,
        ("PersistentVolume" or "StorageClass", _) => 4,
        _ => 1,
    };
}
