using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>A pod that a selector surely means and misses by a slip.</summary>
/// <param name="Workload">The object that makes the pod.</param>
/// <param name="Label">The pod's label.</param>
/// <param name="Requirement">The selector's condition that was meant for it.</param>
public sealed record NearMiss(Workload Workload, Node Label, LabelRequirement Requirement)
{
    /// <summary>The label as it would have to be selected: <c>app=web</c>.</summary>
    public string LabelText => $"{Label.Key}={Label.Text}";
}
