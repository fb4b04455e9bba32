using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A VerticalPodAutoscaler: sets what the pods of another object request.</summary>
/// <remarks>Its kind is none of Kubernetes' own. Source: autoscaling.k8s.io/v1 of the Kubernetes autoscaler project.</remarks>
public sealed class VerticalPodAutoscaler : View
{
    internal VerticalPodAutoscaler(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>Whether an object is one.</summary>
    public static bool Is(Manifest manifest) => manifest is { Kind: "VerticalPodAutoscaler", Group: "autoscaling.k8s.io" };

    /// <summary>The reference to the object whose pods are changed.</summary>
    public Node Target => Spec["targetRef"];

    /// <summary>Whether it changes what pods request, and does not only recommend it; null where that is unknown.</summary>
    public bool? ChangesPods
    {
        get
        {
            var mode = Spec["updatePolicy"]["updateMode"];
            return mode.IsUnknown ? null : mode.Text != "Off";
        }
    }

    /// <summary>Whether it surely sets the requests of a resource of some container.</summary>
    /// <remarks>Without a policy, CPU and memory are set.</remarks>
    public bool Sets(string resource)
    {
        var policies = Spec["resourcePolicy"]["containerPolicies"];
        if (policies.IsUnknown || policies.IsOpen)
            return false;
        return policies.Children.Any() ? policies.Children.Any(p => Sets(p, resource)) : resource is "cpu" or "memory";
    }

    private static bool Sets(Node policy, string resource)
    {
        var resources = policy["controlledResources"];
        return policy["mode"] is { IsUnknown: false, Text: not "Off" }
            && (resources.IsAbsent ? resource is "cpu" or "memory" : resources.Children.Any(r => r.Text == resource));
    }
}
