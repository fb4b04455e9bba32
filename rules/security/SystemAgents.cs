namespace Plimsoll.Rules.Security;

/// <summary>Knows the agents that may have access to their node: from <c>system-agents.txt</c>, the command line, and by where they run.</summary>
internal static class SystemAgents
{
    private const string Resource = "system-agents.txt";

    // The namespaces that Kubernetes and its distributions keep for themselves.
    private static readonly string[] SystemNamespaces = ["kube-system", "calico-system", "tigera-operator", "cilium", "metallb-system", "kube-flannel"];

    private static readonly Lazy<IReadOnlyList<string>> Patterns = new(Read);

    /// <summary>The images that are known, as patterns of <see cref="ImageReference.Matches"/>.</summary>
    public static IReadOnlyList<string> KnownImages => Patterns.Value;

    /// <summary>Why a pod may have access to its node; null when it may not.</summary>
    /// <remarks>Beside an agent that runs on every node stand its helpers; elsewhere agents are guests in the pods of others, which stand first.</remarks>
    public static string? ReasonFor(PodSpec pod, RuleSet rules)
    {
        var workload = pod.Workload;
        foreach (var container in pod.Containers)
        {
            if (container.Role != ContainerRole.Regular)
                continue;
            if (ReasonFor(container, rules) is { } reason)
                return reason;
            if (workload.Kind != "DaemonSet")
                break;
        }

        // Of DaemonSets and static Pods, those of the cluster itself.
        return workload.Kind is "DaemonSet" or "Pod" && SystemNamespaces.Contains(workload.Manifest.Namespace, StringComparer.Ordinal)
            ? $"{workload.Kind} of {workload.Manifest.Namespace}"
            : null;
    }

    /// <summary>Why a container may have access to its node, whatever pod it is part of; null when its image says nothing.</summary>
    public static string? ReasonFor(Container container, RuleSet rules)
    {
        if (container.Image is not { } image)
            return null;
        if (rules.ExemptImages.FirstOrDefault(image.Matches) is { } exempt)
            return $"exempt image ({exempt})";
        return KnownImages.FirstOrDefault(image.Matches) is { } known ? $"known system agent ({known})" : null;
    }

    private static List<string> Read()
    {
        using var stream = typeof(SystemAgents).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var patterns = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                patterns.Add(line.Split(' ')[0]);
        }

        return patterns;
    }
}
