namespace Plimsoll.Rules.Reliability;

/// <summary>A container for which no memory is kept free.</summary>
[Rule("memory-request-missing", 1302, Severity.Warning, Profile.Recommended)]
public sealed class MemoryRequestMissing : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (!container.IsLongRunning || container.Workload.IsOwned)
            return;
        var resources = context.Bundle.ResourcesOf(container);
        var request = resources.Request("memory");
        if (!request.IsAbsent)
            return;
        if (resources.AreNone)
        {
            context.Report(
                container.Node["resources"],
                $"{ResourceSettings.NameOf(container)} has no resources at all: no request, no limit",
                help: "its node may be filled with more than it can carry, and this container is killed first; set resources.requests.cpu, resources.requests.memory and resources.limits.memory");
            return;
        }

        // A limit would be the request too.
        context.Report(
            request,
            $"{ResourceSettings.NameOf(container)} requests no memory and has no memory limit",
            help: "it may come to a node without room for it, and is killed first when memory runs out; set resources.requests.memory and resources.limits.memory");
    }
}
