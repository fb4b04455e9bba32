namespace Plimsoll.Rules.Security;

/// <summary>The fields by which a pod shares a part of its node that others have to themselves.</summary>
internal static class HostNamespace
{
    /// <summary>Reports a pod that sets such a field.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="field">The field: <c>hostPID</c>.</param>
    /// <param name="what">What the pod does then: <c>sees all processes of its node</c>.</param>
    /// <param name="help">What follows from it, and what to do.</param>
    /// <param name="context">Where to report.</param>
    /// <param name="consequences">Edits that have to go with the removal of the field.</param>
    public static void Check(PodSpec pod, string field, string what, string help, RuleContext context, Func<PodSpec, IEnumerable<Edit>>? consequences = null)
    {
        // Windows knows none of them; there hostNetwork is written for HostProcess pods, which another rule is about.
        var flag = pod.Node[field];
        if (!flag.IsTrue || pod.IsWindows)
            return;
        context.ReportNodeAccess(
            pod,
            flag,
            $"{pod.Workload.Manifest.DisplayName} {what}",
            help,
            Fix.Unsafe($"Remove '{field}'", [Edit.Remove(flag), .. consequences?.Invoke(pod) ?? []]));
    }
}
