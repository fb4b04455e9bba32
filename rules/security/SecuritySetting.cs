namespace Plimsoll.Rules.Security;

/// <summary>A security setting where it is written, with the containers that it holds for; one of the pod that every container overrides holds for none.</summary>
/// <param name="Value">The value that decides.</param>
/// <param name="Containers">For whom.</param>
internal sealed record SecuritySetting(Node Value, IReadOnlyList<Container> Containers)
{
    /// <summary>For whom, in words: <c>container 'a'</c>, <c>containers 'a' and 'b'</c>.</summary>
    public string Who => Containers.Count == 1
        ? Containers[0].DisplayName
        : $"containers {string.Join(", ", Containers.Take(Containers.Count - 1).Select(Quoted))} and {Quoted(Containers[Containers.Count - 1])}";

    /// <summary>Every written value of a setting that decides for a container of a pod.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="path">The field, or a field and one within it that is inherited for itself.</param>
    public static IEnumerable<SecuritySetting> In(PodSpec pod, params string[] path)
    {
        foreach (var container in pod.Containers)
        {
            if (Follow(container.SecurityContext, path) is { IsPresent: true } own)
                yield return new SecuritySetting(own, pod.Containers.Length == 1 ? pod.Containers : [container]);
        }

        if (Follow(pod.SecurityContext, path) is not { IsPresent: true } shared)
            yield break;
        var heirs = pod.Containers.Where(c => Follow(c.SecurityContext, path).IsAbsent).ToList();
        if (heirs.Count > 0)
            yield return new SecuritySetting(shared, heirs);
    }

    private static Node Follow(Node context, string[] path)
    {
        foreach (var step in path)
            context = context[step];
        return context;
    }

    private static string Quoted(Container container) => $"'{container.Name}'";
}
