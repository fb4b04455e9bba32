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
}
