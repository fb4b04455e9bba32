namespace Plimsoll.Rules.Reliability;

/// <summary>A container that may use all memory of its node.</summary>
[Rule("memory-limit-missing", 1026, Severity.Warning, Profile.Recommended)]
public sealed class MemoryLimitMissing : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Role != ContainerRole.Regular && !container.IsSidecar)
            return;
        var limit = container.Node["resources"]["limits"]["memory"];
        if (!limit.IsAbsent || !container.Pod.Node["resources"]["limits"]["memory"].IsAbsent || HasDefault(container, context.Bundle))
            return;
        context.Report(
            limit,
            $"{container.DisplayName} of {container.Workload.Manifest.DisplayName} has no memory limit",
            help: "a leak would take the memory of its whole node and other pods with it; set resources.limits.memory");
    }

    // A LimitRange supplies what containers of its namespace leave out.
    private static bool HasDefault(Container container, Bundle bundle) => bundle
        .ObjectsOf("LimitRange", container.Workload.Manifest)
        .Any(range => range.Root["spec"]["limits"].Children.Any(l => l["type"].Text == "Container" && !l["default"]["memory"].IsAbsent));
}
