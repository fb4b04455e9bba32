using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>A typed reading of a whole object.</summary>
public abstract class View
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    // Stands for the reading of an object that has none.
    private static readonly object NoReading = new();

    /// <summary>Reads <paramref name="manifest"/>.</summary>
    protected View(Manifest manifest) => Manifest = manifest;

    /// <summary>The object that is read.</summary>
    public Manifest Manifest { get; }

    /// <summary>The root node of the object.</summary>
    public Node Root => Manifest.Root;

    /// <summary>The object's <c>spec</c>.</summary>
    public Node Spec => Root["spec"];

    /// <summary>The object's <c>metadata.annotations</c>.</summary>
    public Node Annotations => Root["metadata"]["annotations"];

    /// <summary>The typed reading of an object, or null when no rule has looked at its kind yet; the same one for whoever asks, in whichever thread.</summary>
    public static View? Of(Manifest manifest)
    {
        ref var reading = ref manifest.Reading;
        return (Volatile.Read(ref reading) ?? Interlocked.CompareExchange(ref reading, Read(manifest) ?? NoReading, null) ?? reading) as View;
    }

    private static View? Read(Manifest manifest)
    {
        if (BuiltInKinds.IsBuiltInGroup(manifest.Group))
        {
            switch (manifest.Kind)
            {
                case "Service":
                    return new Service(manifest);
                case "Ingress":
                    return new Ingress(manifest);
                case "ConfigMap":
                    return new ConfigMap(manifest);
                case "Secret":
                    return new Secret(manifest);
                case "HorizontalPodAutoscaler":
                    return new HorizontalPodAutoscaler(manifest);
                case "PodDisruptionBudget":
                    return new PodDisruptionBudget(manifest);
                case "NetworkPolicy":
                    return new NetworkPolicy(manifest);
                case "Role" or "ClusterRole" when manifest.Group == RbacGroup:
                    return new Role(manifest);
                case "RoleBinding" or "ClusterRoleBinding" when manifest.Group == RbacGroup:
                    return new RoleBinding(manifest);
            }
        }

        if (VerticalPodAutoscaler.Is(manifest))
            return new VerticalPodAutoscaler(manifest);
        return PodTemplate.Find(manifest) is { } template ? new Workload(manifest, template) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Manifest.DisplayName;
}
