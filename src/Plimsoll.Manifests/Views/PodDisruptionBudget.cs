using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A PodDisruptionBudget: how many of the selected pods may be evicted at a time.</summary>
public sealed class PodDisruptionBudget : View
{
    private LabelSelector? _selector;

    internal PodDisruptionBudget(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>Which pods are guarded: all of the namespace when it is empty (policy/v1), none when it is not written.</summary>
    public LabelSelector Selector => _selector ??= LabelSelector.Of(Spec["selector"]);

    /// <summary>How many pods have to stay.</summary>
    public Node MinAvailable => Spec["minAvailable"];

    /// <summary>How many pods may be away.</summary>
    public Node MaxUnavailable => Spec["maxUnavailable"];

    /// <summary>Whether no pod can be guarded: nothing is written, or nothing is asked for in policy/v1beta1, where that means nobody.</summary>
    public bool GuardsNothing => Selector.IsEmpty && (Spec["selector"].IsAbsent || Manifest.ApiVersion == "policy/v1beta1");
}
