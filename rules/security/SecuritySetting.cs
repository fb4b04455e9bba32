using System.Collections.Immutable;

namespace Plimsoll.Rules.Security;

/// <summary>A security setting where it is written, with the containers that it holds for; one of the pod that every container overrides holds for none.</summary>
/// <param name="Value">The value that decides.</param>
/// <param name="Containers">For whom.</param>
internal sealed record SecuritySetting(Node Value, ImmutableArray<Container> Containers)
{
    /// <summary>For whom, in words: <c>container 'a'</c>, <c>containers 'a' and 'b'</c>.</summary>
    public string Who => Containers.Length == 1
        ? Containers[0].DisplayName
        : $"containers {string.Join(", ", Containers.Take(Containers.Length - 1).Select(Quoted))} and {Quoted(Containers[Containers.Length - 1])}";

    /// <summary>Every written value of a setting that decides for a container of a pod.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="path">The field, or a field and one within it that is inherited for itself.</param>
    public static IReadOnlyList<SecuritySetting> In(PodSpec pod, params ReadOnlySpan<string> path)
    {
        List<SecuritySetting>? found = null;
        foreach (var container in pod.Containers)
        {
            if (Follow(container.SecurityContext, path) is { IsPresent: true } own)
                (found ??= []).Add(new SecuritySetting(own, pod.Containers.Length == 1 ? pod.Containers : [container]));
        }

        if (Follow(pod.SecurityContext, path) is { IsPresent: true } shared && HeirsIn(pod, path) is { Length: > 0 } heirs)
            (found ??= []).Add(new SecuritySetting(shared, heirs));
        return found ?? [];
    }

    private static ImmutableArray<Container> HeirsIn(PodSpec pod, ReadOnlySpan<string> path)
    {
        var heirs = ImmutableArray.CreateBuilder<Container>();
        foreach (var container in pod.Containers)
        {
            if (Follow(container.SecurityContext, path).IsAbsent)
                heirs.Add(container);
        }

        return heirs.DrainToImmutable();
    }

    private static Node Follow(Node context, ReadOnlySpan<string> path)
    {
        foreach (var step in path)
            context = context[step];
        return context;
    }

    private static string Quoted(Container container) => $"'{container.Name}'";
}
