namespace Plimsoll.Rules.Security;

/// <summary>How rules report what gives a pod power over its node.</summary>
internal static class NodeAccess
{
    /// <summary>Reports it, unless the pod is an agent of its node that needs it.</summary>
    public static void ReportNodeAccess(
        this RuleContext context,
        PodSpec pod,
        Node node,
        string message,
        string help,
        Fix? fix = null,
        IEnumerable<RelatedPlace>? related = null,
        Severity? severity = null) =>
        context.Report(node, message, help + HintFor(pod), fix, related, severity, exemptBecause: SystemAgents.ReasonFor(pod, context.Rules));

    // What runs on every node may be an agent that nobody has told of.
    private static string HintFor(PodSpec pod) =>
        pod.Workload is { IsBuiltIn: true, Kind: "DaemonSet" } && pod.Containers.FirstOrDefault(c => c.Role == ContainerRole.Regular)?.Image is { } image
            ? $"; if it is an agent of its node, say so with --exempt {image.Repository}"
            : "";
}
