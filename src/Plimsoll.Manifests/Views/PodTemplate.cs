using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>Finds the part of an object that says what its pods look like.</summary>
public static class PodTemplate
{
    /// <summary>The node with the pods' <c>metadata</c> and <c>spec</c>, or null when the object makes no pods.</summary>
    /// <remarks>Kinds of Kubernetes are known by name; custom kinds (Argo Rollout, Knative Service) by their structure.</remarks>
    public static Node? Find(Manifest manifest)
    {
        var root = manifest.Root;
        if (BuiltInKinds.IsBuiltInGroup(manifest.Group))
        {
            switch (manifest.Kind)
            {
                case "Pod":
                    return root;
                case "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController" or "Job":
                    return root["spec"]["template"];
                case "CronJob":
                    return root["spec"]["jobTemplate"]["spec"]["template"];
                case "PodTemplate":
                    return root["template"];
                default:
                    return null;
            }
        }

        if (manifest.PodTemplatePath is { } path)
            return path.Aggregate(root, static (node, key) => node[key]) is { IsMapping: true } stated ? stated : null;
        var template = root["spec"]["template"];
        return HasContainers(template) ? template : HasContainers(template = root["spec"]["jobTemplate"]["spec"]["template"]) ? template : null;
    }

    private static bool HasContainers(Node template) => template["spec"]["containers"].IsSequence;
}
