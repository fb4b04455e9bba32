using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A resource of the pods whose use, as a share of what they request, makes an autoscaler add or remove some.</summary>
/// <param name="Node">Where it is written; the autoscaler's <c>spec</c> where it is the default.</param>
/// <param name="Resource">The name of the resource: <c>cpu</c>, <c>memory</c>.</param>
/// <param name="Container">The one container that counts, or null for all of them.</param>
public sealed record ScalingMetric(Node Node, string Resource, string? Container)
{
    /// <summary>Whether nobody wrote it: an autoscaler without metrics looks at the CPU.</summary>
    public bool IsDefault { get; init; }
}
