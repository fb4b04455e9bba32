namespace Plimsoll.Rules.Security;

/// <summary>The token of a ServiceAccount that every container of a pod gets.</summary>
/// <param name="AccountName">The account.</param>
/// <param name="Place">Where the pod would say that it wants none.</param>
internal sealed record TokenMount(string AccountName, Node Place)
{
    /// <summary>The token that a pod surely gets; null when it gets none, or nobody can tell.</summary>
    /// <remarks>The pod's field decides, else that of its account.</remarks>
    public static TokenMount? Of(PodSpec pod, Bundle bundle)
    {
        var automount = pod.Node["automountServiceAccountToken"];
        if (automount.IsFalse || automount.IsUnknown || NameOf(pod) is not { } name)
            return null;
        if (!automount.IsAbsent)
            return new TokenMount(name, automount);
        var account = bundle.Resolve("ServiceAccount", name, pod.Workload.Manifest);
        if (account.Kind == ResolutionKind.Found)
            return account.Targets.All(a => a.Root["automountServiceAccountToken"] is { IsAbsent: true } or { IsTrue: true }) ? new TokenMount(name, automount) : null;
        return name == "default" ? new TokenMount(name, automount) : null;
    }

    private static string? NameOf(PodSpec pod)
    {
        foreach (var field in new[] { "serviceAccountName", "serviceAccount" })
        {
            var name = pod.Node[field];
            if (name.IsUnknown || (name.Text is { } text && Placeholders.Contains(text)))
                return null;
            if (name.Text is { Length: > 0 } written)
                return written;
        }

        return "default";
    }
}
