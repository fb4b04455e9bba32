namespace Plimsoll.Rules.Security;

/// <summary>How rules report what gives a pod or a container power over its node.</summary>
internal static class NodeAccess
{
    /// <summary>Reports a power of a whole pod, unless it is an agent of its node that needs it.</summary>
    public static void ReportNodeAccess(
        this RuleContext context,
        PodSpec pod,
        Node node,
        string message,
        string help,
        Fix? fix = null,
        Severity? severity = null) => Report(context, pod, [], node, message, help, fix, severity);

    /// <summary>Reports a power of a container, unless it, or its pod, is an agent of its node that needs it.</summary>
    public static void ReportNodeAccess(
        this RuleContext context,
        Container container,
        Node node,
        string message,
        string help,
        Fix? fix = null,
        Severity? severity = null) => Report(context, container.Pod, [container], node, message, help, fix, severity);

    /// <summary>Reports a power of the containers that a setting holds for, unless they are agents of their node that need it.</summary>
    public static void ReportNodeAccess(
        this RuleContext context,
        SecuritySetting setting,
        Node node,
        string message,
        string help,
        Fix? fix = null,
        Severity? severity = null) => Report(context, setting.Containers[0].Pod, setting.Containers, node, message, help, fix, severity);

    private static void Report(RuleContext context, PodSpec pod, IReadOnlyList<Container> containers, Node node, string message, string help, Fix? fix, Severity? severity)
    {
        var ofContainers = containers.Select(c => SystemAgents.ReasonFor(c, context.Rules)).ToList();
        var reason = ofContainers.Count > 0 && ofContainers.TrueForAll(r => r is not null) ? ofContainers[0] : SystemAgents.ReasonFor(pod, context.Rules);
        context.Report(node, message, help + HintFor(pod), fix, severity: severity, exemptBecause: reason);
    }

    // What runs on every node may be an agent that nobody has told of.
    private static string HintFor(PodSpec pod) =>
        pod.Workload is { IsBuiltIn: true, Kind: "DaemonSet" } && pod.Containers.FirstOrDefault(c => c.Role == ContainerRole.Regular)?.Image is { } image
            ? $"; if it is an agent of its node, say so with --exempt {image.Repository}"
            : "";
}
