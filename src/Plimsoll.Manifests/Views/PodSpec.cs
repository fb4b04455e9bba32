using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>What runs in a pod.</summary>
public sealed class PodSpec
{
    private IReadOnlyList<Container>? _containers;
    private IReadOnlyList<Volume>? _volumes;

    internal PodSpec(Workload workload, Node node)
    {
        Workload = workload;
        Node = node;
    }

    /// <summary>The object that makes the pod.</summary>
    public Workload Workload { get; }

    /// <summary>The pod's <c>spec</c>.</summary>
    public Node Node { get; }

    /// <summary>All containers: init containers first, then regular, then ephemeral ones.</summary>
    public IReadOnlyList<Container> Containers => _containers ??=
    [
        .. ContainersUnder("initContainers", ContainerRole.Init),
        .. ContainersUnder("containers", ContainerRole.Regular),
        .. ContainersUnder("ephemeralContainers", ContainerRole.Ephemeral),
    ];

    /// <summary>The pod's volumes.</summary>
    public IReadOnlyList<Volume> Volumes => _volumes ??= [.. Node["volumes"].Children.Select(v => new Volume(v))];

    /// <summary>Whether the pod runs on Windows nodes, where Linux settings mean nothing.</summary>
    public bool IsWindows =>
        Node["os"]["name"].Text == "windows"
        || Node["nodeSelector"]["kubernetes.io/os"].Text == "windows"
        || Node["nodeSelector"]["beta.kubernetes.io/os"].Text == "windows";

    private IEnumerable<Container> ContainersUnder(string key, ContainerRole role) =>
        Node[key].Children.Where(c => c.IsMapping).Select(c => new Container(this, c, role));
}
