using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Which objects speak of a workload: Services that send it requests, autoscalers, budgets of evictions.</summary>
internal sealed class WorkloadLinks
{
    private readonly ManifestSet _set;
    private readonly Dictionary<Manifest, Manifest> _rollouts = [];
    private readonly List<PodDisruptionBudget> _openBudgets = [];

    private WorkloadLinks(ManifestSet set)
    {
        _set = set;
        var workloads = set.ViewsOf<Workload>().Count;
        Services = new(workloads);
        Budgets = new(workloads);
        Guarded = new(set.ViewsOf<PodDisruptionBudget>().Count);
    }

    /// <summary>The Services that surely select a workload's pods.</summary>
    public Links<Service> Services { get; }

    /// <summary>The autoscalers that set a workload's replicas.</summary>
    public Links<Manifest> Scalers { get; } = new(0);

    /// <summary>The workloads whose replicas an autoscaler sets.</summary>
    public Links<Workload> Scaled { get; } = new(0);

    /// <summary>The autoscalers that set what a workload's pods request.</summary>
    public Links<VerticalPodAutoscaler> Resizers { get; } = new(0);

    /// <summary>The budgets that surely guard a workload's pods.</summary>
    public Links<PodDisruptionBudget> Budgets { get; }

    /// <summary>The workloads whose pods a budget surely guards.</summary>
    public Links<Workload> Guarded { get; }

    /// <summary>Follows everything in a set that speaks of workloads, once.</summary>
    public static WorkloadLinks Of(ManifestSet set)
    {
        var links = new WorkloadLinks(set);
        for (var i = 0; i < set.Views.Count; i++)
        {
            switch (set.Views[i])
            {
                case Service service:
                    links.Follow(service);
                    break;
                case PodDisruptionBudget budget:
                    links.Follow(budget);
                    break;
                case VerticalPodAutoscaler resizer:
                    links.Follow(resizer);
                    break;
                default:
                    links.FollowReferences(set.Manifests[i]);
                    break;
            }
        }

        return links;
    }

    /// <summary>How many pods a workload keeps.</summary>
    public Replicas ReplicasOf(Workload workload)
    {
        if (!_rollouts.TryGetValue(workload.Manifest, out var rollout))
            return Replicas.Of(workload, workload.Manifest, Scalers.First(workload.Manifest));
        return Replicas.Of(workload, rollout, Scalers.First(rollout));
    }

    /// <summary>Whether a budget surely or perhaps guards a workload's pods.</summary>
    public bool MayBeGuarded(Workload workload) =>
        Budgets[workload.Manifest].Count > 0
        || workload.PodLabels is { IsUnknown: true } or { IsOpen: true }
        || _openBudgets.Exists(b => Namespaces.MayBeSame(b.Manifest, workload.Manifest) && b.Selector.Match(workload.PodLabels) != LabelMatch.No);

    private void Follow(Service service)
    {
        if (service.IsExternalName || service.Selector.Requirements.Length == 0)
            return;
        foreach (var workload in Select(service.Selector, service.Manifest))
            Services.Add(workload.Manifest, service);
    }

    private void Follow(PodDisruptionBudget budget)
    {
        if (budget.GuardsNothing)
            return;
        if (budget.Selector.IsOpen)
        {
            _openBudgets.Add(budget);
            return;
        }

        foreach (var workload in Select(budget.Selector, budget.Manifest))
        {
            Budgets.Add(workload.Manifest, budget);
            Guarded.Add(budget.Manifest, workload);
        }
    }

    private void Follow(VerticalPodAutoscaler resizer)
    {
        foreach (var workload in TargetsOf(resizer.Target, resizer.Manifest))
            Resizers.Add(workload, resizer);
    }

    // Autoscalers are known by their field: HorizontalPodAutoscaler, KEDA's ScaledObject and others all have `scaleTargetRef`.
    private void FollowReferences(Manifest manifest)
    {
        foreach (var target in TargetsOf(manifest.Root["spec"]["scaleTargetRef"], manifest))
        {
            Scalers.Add(target, manifest);
            if (View.Of(target) is Workload workload)
                Scaled.Add(manifest, workload);
        }

        // Argo's Rollout takes the pods of a Deployment over; elsewhere the field means something else.
        if (manifest.Kind != "Rollout")
            return;
        foreach (var target in TargetsOf(manifest.Root["spec"]["workloadRef"], manifest))
            _rollouts[target] = manifest;
    }

    private IEnumerable<Workload> Select(LabelSelector selector, Manifest from) =>
        _set.Pods.Select(selector, from);

    private IEnumerable<Manifest> TargetsOf(Node reference, Manifest from) => reference["name"].Text is { } name ? TargetsNamed(name, reference, from) : [];

    private IEnumerable<Manifest> TargetsNamed(string name, Node reference, Manifest from)
    {
        // KEDA takes a Deployment where no kind is written; only KEDA lets it out.
        var kind = reference["kind"].Text ?? "Deployment";
        var group = BuiltInKinds.GroupOf(reference["apiVersion"].Text ?? "apps/v1");
        return _set.NearestNamed(kind, name, from, m => IsSameGroup(m.Group, group) && Namespaces.MayBeSame(m, from));
    }

    private static bool IsSameGroup(string left, string right) =>
        left == right || (BuiltInKinds.IsBuiltInGroup(left) && BuiltInKinds.IsBuiltInGroup(right));
}
