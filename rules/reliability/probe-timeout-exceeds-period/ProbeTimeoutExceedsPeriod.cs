namespace Plimsoll.Rules.Reliability;

/// <summary>A probe that waits longer for its answer than it says it does between two questions.</summary>
[Rule("probe-timeout-exceeds-period", 1313, Severity.Info, Profile.Recommended)]
public sealed class ProbeTimeoutExceedsPeriod : Rule<Container>
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        Check("readinessProbe", container.ReadinessProbe, container, context);
        Check("livenessProbe", container.LivenessProbe, container, context);
        Check("startupProbe", container.StartupProbe, container, context);
    }

    private static void Check(string name, Probe probe, Container container, RuleContext context)
    {
        if (!probe.Node.IsMapping || probe is not { TimeoutSeconds: { } timeout, PeriodSeconds: { } period } || timeout <= period)
            return;
        var written = probe.Node["timeoutSeconds"];
        var writtenPeriod = probe.Node["periodSeconds"];
        context.Report(
            written.IsPresent ? written : writtenPeriod,
            $"the {name} of {ResourceSettings.NameOf(container)} asks every {period} s{(writtenPeriod.IsAbsent ? ", the default," : "")} and waits up to {timeout} s for the answer",
            help: $"no question is asked while one is open, so that a hanging program is noticed later than meant; set timeoutSeconds to at most {period}, or periodSeconds to {timeout}");
    }
}
