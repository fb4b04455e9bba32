using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>What a container requests and may use in the end: by itself, with its pod, and by the defaults of its namespace.</summary>
public sealed class EffectiveResources
{
    private readonly Container _container;
    private readonly IEnumerable<Manifest> _limitRanges;

    internal EffectiveResources(Container container, IEnumerable<Manifest> limitRanges)
    {
        _container = container;
        _limitRanges = limitRanges;
    }

    private Node Own => _container.Node["resources"];

    private Node OfPod => _container.Pod.Node["resources"];

    /// <summary>Whether nothing is requested and nothing limited, of no resource.</summary>
    public bool AreNone => IsEmpty(Own) && IsEmpty(OfPod) && Request("cpu").IsAbsent && Request("memory").IsAbsent;

    /// <summary>Where it is said how much of a resource is kept free for the container; absent, where it would be, when nothing says so.</summary>
    /// <remarks>A limit without a request is a request too.</remarks>
    public Node Request(string resource) =>
        First(Own["requests"][resource], Own["limits"][resource], OfPod["requests"][resource], OfPod["limits"][resource])
        ?? Default(resource, "defaultRequest", "default", "max", "min")
        ?? Own["requests"][resource];

    /// <summary>Where it is said how much of a resource the container may use; absent, where it would be, when nothing says so.</summary>
    public Node Limit(string resource) =>
        First(Own["limits"][resource], OfPod["limits"][resource])
        ?? Default(resource, "default", "max")
        ?? Own["limits"][resource];

    // A LimitRange supplies what containers of its namespace leave out; where it has no default, its bounds stand for it.
    // Source: SetDefaults_LimitRangeItem in pkg/apis/core/v1.
    private Node? Default(string resource, params ReadOnlySpan<string> fields)
    {
        foreach (var range in _limitRanges)
        {
            foreach (var item in range.Root["spec"]["limits"].Children)
            {
                if (item["type"].Text != "Container")
                    continue;
                foreach (var field in fields)
                {
                    if (!item[field][resource].IsAbsent)
                        return item[field][resource];
                }
            }
        }

        return null;
    }

    private static Node? First(params ReadOnlySpan<Node> nodes)
    {
        foreach (var node in nodes)
        {
            if (!node.IsAbsent)
                return node;
        }

        return null;
    }

    private static bool IsEmpty(Node resources) => IsEmptyMap(resources["requests"]) && IsEmptyMap(resources["limits"]) && resources["claims"].IsAbsent;

    private static bool IsEmptyMap(Node map) => map.IsAbsent || (map.IsMapping && !map.IsOpen && !map.Children.Any());
}
