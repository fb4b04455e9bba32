namespace Plimsoll.Rules.Reliability;

/// <summary>A container for which no processor time is kept free.</summary>
[Rule("cpu-request-missing", 1301, Severity.Warning, Profile.Recommended)]
public sealed class CpuRequestMissing : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (!container.IsLongRunning || container.Workload.IsOwned)
            return;
        var resources = context.Bundle.ResourcesOf(container);
        var request = resources.Request("cpu");
        if (!request.IsAbsent)
            return;

        // A container without anything is told about once.
        if (resources.AreNone && context.Rules.Has(typeof(MemoryRequestMissing)))
            return;
        context.Report(
            request,
            $"{ResourceSettings.NameOf(container)} requests no CPU",
            help: "it would get what its neighbours leave, and the scheduler would not know that it needs any; set resources.requests.cpu");
    }
}
