using Plimsoll.Manifests.Text;
using Plimsoll.Manifests.Views;

namespace Plimsoll.Manifests.Bundles;

/// <summary>Which pods a network policy governs, and which namespaces have one.</summary>
/// <remarks>
/// Policies of Cilium, Calico and the cluster's administrators count. How their own selectors choose is not decided here: where one of
/// them may apply, nobody can say that pods are ungoverned.
/// </remarks>
internal sealed class PolicyCoverage
{
    private readonly HashSet<Manifest> _governed = [];
    private readonly Reach _policies = new();
    private readonly Reach _policiesForAll = new();
    private bool _isEverythingGoverned;

    private PolicyCoverage()
    {
    }

    /// <summary>Follows every policy of a set once.</summary>
    public static PolicyCoverage Of(ManifestSet set)
    {
        var coverage = new PolicyCoverage();
        foreach (var manifest in set.Manifests)
            coverage.Add(manifest, set);
        return coverage;
    }

    /// <summary>Whether a policy governs a workload's pods, surely or perhaps.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="isTogether">Whether the whole set is applied together with it, so that distance says nothing.</param>
    public bool MayGovern(Manifest workload, bool isTogether) =>
        _isEverythingGoverned || _governed.Contains(workload) || _policiesForAll.Contains(workload.Namespace, workload, isTogether);

    /// <summary>Whether a namespace, which an object near it names, has a policy, surely or perhaps.</summary>
    public bool MayHavePolicy(string @namespace, Manifest near, bool isTogether) => _isEverythingGoverned || _policies.Contains(@namespace, near, isTogether);

    private void Add(Manifest policy, ManifestSet set)
    {
        if (IsForWholeCluster(policy))
            _isEverythingGoverned = true;
        else if (View.Of(policy) is NetworkPolicy own)
            Add(own, set);
        else if (policy.Kind is "CiliumNetworkPolicy" || (policy.Kind == "NetworkPolicy" && policy.Group.EndsWith("projectcalico.org", StringComparison.Ordinal)))
            Add(policy, governsAll: true);
    }

    private void Add(NetworkPolicy policy, ManifestSet set)
    {
        var selector = policy.PodSelector;
        Add(policy.Manifest, governsAll: selector.Requirements.Length == 0);
        if (selector.Requirements.Length > 0)
            _governed.UnionWith(set.Pods.All(selector, w => Namespaces.MayBeSame(w.Manifest, policy.Manifest)).Select(w => w.Manifest));
    }

    private void Add(Manifest policy, bool governsAll)
    {
        _policies.Add(policy);
        if (governsAll)
            _policiesForAll.Add(policy);
    }

    private static bool IsForWholeCluster(Manifest policy) => policy.Kind is
        "CiliumClusterwideNetworkPolicy" or "GlobalNetworkPolicy" or "AdminNetworkPolicy" or "BaselineAdminNetworkPolicy" or "ClusterNetworkPolicy";

    /// <summary>The namespaces that policies are for. Where one leaves it to <c>kubectl apply -n</c>, what stands near goes with it.</summary>
    private sealed class Reach
    {
        private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
        private readonly HashSet<string> _foldersOfAny = new(StringComparer.Ordinal);
        private readonly HashSet<string> _foldersOfOpen = new(StringComparer.Ordinal);

        public void Add(Manifest policy)
        {
            var surroundings = SurroundingsOf(policy.Source.Name);
            _foldersOfAny.Add(surroundings);
            if (IsOpen(policy.Namespace))
                _foldersOfOpen.Add(surroundings);
            else
                _namespaces.Add(policy.Namespace);
        }

        public bool Contains(string @namespace, Manifest near, bool isTogether)
        {
            var isOpen = IsOpen(@namespace);
            if (!isOpen && _namespaces.Contains(@namespace))
                return true;
            var folders = isOpen ? _foldersOfAny : _foldersOfOpen;
            return folders.Count > 0 && (isTogether || IsBelowAny(folders, near.Source.Name));
        }

        private static bool IsOpen(string @namespace) => @namespace.Length == 0 || Placeholders.Contains(@namespace);

        // The folder around the file's own: `k8s` for `k8s/policies/deny.yaml`.
        private static string SurroundingsOf(string path)
        {
            var folder = RelativePath.FolderOf(path);
            var around = RelativePath.FolderOf(folder);
            return around.Length > 0 ? around : folder;
        }

        private static bool IsBelowAny(HashSet<string> folders, string path)
        {
            for (var folder = RelativePath.FolderOf(path); !folders.Contains(folder);)
            {
                var around = RelativePath.FolderOf(folder);
                if (around.Length == folder.Length)
                    return false;
                folder = around;
            }

            return true;
        }
    }
}
