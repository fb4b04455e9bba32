namespace Plimsoll.Rules.Reliability;

/// <summary>The pods that a PodDisruptionBudget guards, counted when there are fewest of them.</summary>
internal sealed class GuardedPods
{
    private readonly PodDisruptionBudget _budget;
    private readonly Bundle _bundle;
    private readonly IReadOnlyList<Workload> _workloads;

    public GuardedPods(PodDisruptionBudget budget, Bundle bundle)
    {
        _budget = budget;
        _bundle = bundle;
        _workloads = bundle.GuardedBy(budget);
        long? count = _workloads.Count > 0 ? 0 : null;
        foreach (var workload in _workloads)
        {
            var replicas = bundle.ReplicasOf(workload);
            count += replicas.Minimum;
            Scaler ??= replicas.Scaler;
        }

        Count = count;
    }

    /// <summary>How many there are at least; null where that is not known.</summary>
    public long? Count { get; }

    /// <summary>An autoscaler that changes their number, or null.</summary>
    public Manifest? Scaler { get; }

    /// <summary>Whether there is just one: then nothing can be evicted without an absence, which some want to be asked for.</summary>
    public bool AreOne => Count == 1;

    /// <summary>The pods in a sentence: <c>3 pods</c>, <c>its pods</c>.</summary>
    public string Words => Count switch
    {
        null => "its pods",
        1 => "1 pod",
        _ => $"{Count} pods",
    };

    /// <summary>What Kubernetes makes of a share that is no whole number of pods, for a sentence: <c>rounded up to 3, </c>; empty for any other.</summary>
    public string Rounding(IntOrPercent share) =>
        share.IsPercent && Count is { } count && share.RoundedUp(count) != share.RoundedDown(count) ? $"rounded up to {share.RoundedUp(count)}, " : "";

    /// <summary>How sure a mistake in the budget is: it blocks on purpose where there is one pod, and files of different folders may be alternatives.</summary>
    public Severity Severity =>
        AreOne || _workloads.Any(w => _bundle.AreAppliedTogether(_budget.Manifest, w.Manifest) == false) ? Severity.Warning : Severity.Error;

    /// <summary>Where the numbers of the pods come from.</summary>
    public IEnumerable<RelatedPlace> Places => _workloads.Select(PlaceOf);

    /// <summary>Says how many pods may be away in place of how many have to stay; null where both are written, which Kubernetes refuses.</summary>
    public Fix? AllowOne() => _budget.MaxUnavailable.IsAbsent
        ? Fix.Unsafe("Let one pod be evicted at a time", Edit.RenameKey(_budget.MinAvailable, "maxUnavailable"), Edit.Set(_budget.MinAvailable, 1))
        : null;

    private RelatedPlace PlaceOf(Workload workload)
    {
        var replicas = _bundle.ReplicasOf(workload);
        if (replicas.Scaler is { } scaler)
            return Place(scaler, replicas, $"{scaler.DisplayName} goes down to {replicas.Minimum}");
        return Place(workload.Manifest, replicas, replicas.Minimum is { } count ? $"{workload.Manifest.DisplayName} runs {count}" : $"{workload.Manifest.DisplayName} is here");
    }

    private static RelatedPlace Place(Manifest manifest, Replicas replicas, string message) =>
        replicas.Node.IsScalar ? new RelatedPlace(replicas.Node, message) : new RelatedPlace(manifest, message);
}
