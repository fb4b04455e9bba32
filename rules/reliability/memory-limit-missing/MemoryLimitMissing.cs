namespace Plimsoll.Rules.Reliability;

/// <summary>A container that may use all memory of its node.</summary>
[Rule("memory-limit-missing", 1026, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class MemoryLimitMissing : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (!container.IsLongRunning || container.Workload.IsOwned)
            return;
        var resources = context.Bundle.ResourcesOf(container);
        var limit = resources.Limit("memory");
        if (!limit.IsAbsent)
            return;

        // Without a request too, it is told about once.
        if (resources.Request("memory").IsAbsent && context.Rules.Has(typeof(MemoryRequestMissing)))
            return;
        var request = container.Node["resources"]["requests"]["memory"];
        context.Report(
            limit,
            $"{ResourceSettings.NameOf(container)} has no memory limit",
            help: "a leak would take the memory of its whole node and other pods with it; set resources.limits.memory",
            fix: request.Text is { } amount && Quantity.Of(request) is not null ? Fix.Unsafe("Limit the memory to what is requested", Edit.Set(limit, amount)) : null);
    }
}
