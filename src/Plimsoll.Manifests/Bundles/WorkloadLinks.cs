using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Which objects speak of a workload: the Services that send it requests, the autoscaler that counts its pods.</summary>
internal sealed class WorkloadLinks
{
    private readonly HashSet<Manifest> _served = [];
    private readonly Dictionary<Manifest, Manifest> _scalers = [];

    private WorkloadLinks()
    {
    }

    /// <summary>Follows every Service and every autoscaler of a set once.</summary>
    public static WorkloadLinks Of(ManifestSet set)
    {
        var links = new WorkloadLinks();
        foreach (var service in set.ViewsOf<Service>().Where(s => !s.IsExternalName && s.Selector.Requirements.Count > 0))
        {
            bool IsInNamespace(Workload w) => Namespaces.MayBeSame(w.Manifest, service.Manifest);
            foreach (var workload in set.Pods.Select(service.Selector, service.Manifest.Source.Name, IsInNamespace))
                links._served.Add(workload.Manifest);
        }

        foreach (var scaler in set.Manifests)
            links.AddTargetsOf(scaler, set);
        return links;
    }

    /// <summary>Whether a Service surely selects the workload's pods.</summary>
    public bool IsServed(Manifest workload) => _served.Contains(workload);

    /// <summary>The autoscaler that sets the workload's replicas, or null.</summary>
    public Manifest? ScalerOf(Manifest workload) => _scalers.TryGetValue(workload, out var scaler) ? scaler : null;

    // Autoscalers are known by their field: HorizontalPodAutoscaler, KEDA's ScaledObject and others all have `scaleTargetRef`.
    private void AddTargetsOf(Manifest scaler, ManifestSet set)
    {
        var target = scaler.Root["spec"]["scaleTargetRef"];
        if (target["name"].Text is not { } name)
            return;

        // KEDA takes a Deployment where no kind is written; only KEDA lets it out.
        var kind = target["kind"].Text ?? "Deployment";
        var group = BuiltInKinds.GroupOf(target["apiVersion"].Text ?? "apps/v1");
        bool IsMeant(Manifest m) => IsSameGroup(m.Group, group) && Namespaces.MayBeSame(m, scaler);
        foreach (var workload in set.NearestNamed(kind, name, scaler, IsMeant))
            _scalers[workload] = scaler;
    }

    private static bool IsSameGroup(string left, string right) =>
        left == right || (BuiltInKinds.IsBuiltInGroup(left) && BuiltInKinds.IsBuiltInGroup(right));
}
