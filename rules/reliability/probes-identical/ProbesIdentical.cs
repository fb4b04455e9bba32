namespace Plimsoll.Rules.Reliability;

/// <summary>A container that is restarted as soon as it would be left in peace.</summary>
[Rule("probes-identical", 1314, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class ProbesIdentical : Rule<Container>
{
    // Three times as long without requests before a restart.
    private const int Patience = 3;

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        var liveness = container.LivenessProbe;
        var readiness = container.ReadinessProbe;
        if (!liveness.Node.IsMapping || !readiness.Node.IsMapping || !AreSame(liveness.Handler, readiness.Handler) || !HaveSameRhythm(liveness, readiness))
            return;
        var threshold = readiness.FailureThreshold!.Value * Patience;
        context.Report(
            liveness.Node,
            $"the livenessProbe of {ResourceSettings.NameOf(container)} asks the same as its readinessProbe, as often and with as little patience",
            help: $"a container that is only busy would be restarted instead of getting a rest; set a higher failureThreshold in the livenessProbe, for example {threshold}",
            fix: Fix.Unsafe($"Wait for {threshold} failures before a restart", Edit.Set(liveness.Node["failureThreshold"], threshold)),
            related: [new RelatedPlace(readiness.Node, "the readinessProbe is here")]);
    }

    private static bool HaveSameRhythm(Probe left, Probe right) =>
        left.PeriodSeconds is { } period
        && left.TimeoutSeconds is { } timeout
        && left.FailureThreshold is { } failures
        && period == right.PeriodSeconds
        && timeout == right.TimeoutSeconds
        && failures == right.FailureThreshold;

    private static bool AreSame(Node left, Node right)
    {
        if (left.Kind != right.Kind || left.Key != right.Key || left.IsUnknown || left.IsAbsent || left.IsOpen || right.IsOpen)
            return false;
        if (left.Kind == NodeKind.Scalar)
            return left.Text == right.Text;
        if (left.Count != right.Count)
            return false;
        return left.IsMapping
            ? left.Children.All(c => AreSame(c, right[c.Key!]))
            : left.Children.Zip(right.Children, AreSame).All(same => same);
    }
}
