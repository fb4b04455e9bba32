using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A HorizontalPodAutoscaler: sets the number of replicas of another object.</summary>
public sealed class HorizontalPodAutoscaler : View
{
    internal HorizontalPodAutoscaler(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>The reference to the object that is scaled.</summary>
    public Node Target => Spec["scaleTargetRef"];
}
