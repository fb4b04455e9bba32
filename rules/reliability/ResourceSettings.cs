namespace Plimsoll.Rules.Reliability;

/// <summary>What a container, or the pod as a whole, writes about resources.</summary>
/// <param name="Pod">The pod.</param>
/// <param name="Container">The container; null for what is written for the pod as a whole.</param>
/// <param name="Requests">How much is kept free for it.</param>
/// <param name="Limits">How much it may use.</param>
internal sealed record ResourceSettings(PodSpec Pod, Container? Container, Node Requests, Node Limits)
{
    /// <summary>Who: <c>container 'web' of Deployment 'web'</c>.</summary>
    public string Owner => Container is null ? $"the pod of {Pod.Workload.Manifest.DisplayName}" : NameOf(Container);

    /// <summary>Everything of one pod that is written.</summary>
    public static ResourceSettings[] In(PodSpec pod, RuleContext context) => context.Shared(pod, In);

    private static ResourceSettings[] In(PodSpec pod)
    {
        List<ResourceSettings>? found = null;
        var whole = pod.Node["resources"];
        if (whole.IsMapping)
            (found ??= []).Add(new ResourceSettings(pod, null, whole["requests"], whole["limits"]));
        foreach (var container in pod.Containers)
        {
            var resources = container.Node["resources"];
            if (resources.IsMapping)
                (found ??= []).Add(new ResourceSettings(pod, container, resources["requests"], resources["limits"]));
        }

        return found?.ToArray() ?? [];
    }

    /// <summary>How messages call a container: with the object that makes its pod.</summary>
    public static string NameOf(Container container) => $"{container.DisplayName} of {container.Workload.Manifest.DisplayName}";

}
