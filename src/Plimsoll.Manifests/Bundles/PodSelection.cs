using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>The pods that a selector chooses in its namespace.</summary>
/// <param name="Workloads">The objects that make the pods, surely chosen; of several sets the nearest in the text.</param>
/// <param name="IsUncertain">Whether others may be chosen too: labels are unknown, or pods are made by something else.</param>
public sealed record PodSelection(IEnumerable<Workload> Workloads, bool IsUncertain)
{
    /// <summary>Whether surely nothing is chosen.</summary>
    public bool IsNothing => !Workloads.Any() && !IsUncertain;
}
