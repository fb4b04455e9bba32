using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>An object that makes pods: a Deployment, StatefulSet, DaemonSet, Job, CronJob, Pod, or a custom kind with a pod template.</summary>
public sealed class Workload : View
{
    private LabelSelector? _selector;

    internal Workload(Manifest manifest, Node template)
        : base(manifest)
    {
        Template = template;
        PodLabels = template["metadata"]["labels"];
        Pod = new PodSpec(this, template["spec"]);
    }

    /// <summary>The node with the pods' <c>metadata</c> and <c>spec</c>; the object itself when it is a Pod.</summary>
    public Node Template { get; }

    /// <summary>The labels that the pods get.</summary>
    public Node PodLabels { get; }

    /// <summary>The first label of the pods as it would be written: <c>app: web</c>; null when none is known.</summary>
    public string? PodLabelText
    {
        get
        {
            foreach (var label in PodLabels.Children)
            {
                if (label is { Key: { } key, Text: { } text })
                    return $"{key}: {text}";
            }

            return null;
        }
    }

    /// <summary>What runs in each pod.</summary>
    public PodSpec Pod { get; }

    /// <summary>The object's kind.</summary>
    public string Kind => Manifest.Kind;

    /// <summary>Whether the kind is one of Kubernetes' own.</summary>
    public bool IsBuiltIn => BuiltInKinds.IsBuiltInGroup(Manifest.Group);

    /// <summary>Whether the object is a single Pod.</summary>
    public bool IsPod => IsBuiltIn && Kind == "Pod";

    /// <summary>Whether the pods are meant to end: a Job or CronJob.</summary>
    public bool RunsToCompletion => Kind is "Job" or "CronJob";

    /// <summary>Whether another object made this one and keeps it as it wants it.</summary>
    public bool IsOwned => !Root["metadata"]["ownerReferences"].IsAbsent;

    /// <summary>Whether the object keeps a number of pods that are all alike, <c>spec.replicas</c> of them.</summary>
    public bool HasInterchangeablePods => Kind is "Deployment" or "ReplicaSet" or "ReplicationController" or "DeploymentConfig" or "Rollout";

    /// <summary>Whether the kind selects its pods by <c>spec.selector</c>, which the author has to write.</summary>
    public bool HasSelector => IsBuiltIn && Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController";

    /// <summary>The selector by which the object knows its pods.</summary>
    public LabelSelector Selector => _selector ??= Kind is "ReplicationController" or "DeploymentConfig"
        ? LabelSelector.OfMap(Spec["selector"])
        : LabelSelector.Of(Spec["selector"]);

    /// <summary>Names of the claims that a StatefulSet makes for each pod.</summary>
    public Node VolumeClaimTemplates => Spec["volumeClaimTemplates"];
}
