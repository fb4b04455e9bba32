namespace Plimsoll.Rules.Rbac;

/// <summary>Who is bound to a role, and how much milder that makes what the role is blamed for.</summary>
internal sealed class RoleUse
{
    private readonly Role _role;
    private readonly IReadOnlyList<RoleBinding> _bindings;
    private readonly Bundle _bundle;

    private RoleUse(Role role, Bundle bundle)
    {
        _role = role;
        _bundle = bundle;
        _bindings = [.. bundle.Access.BindingsOf(role)];
        Reach = bundle.Access.ReachOf(role);
    }

    /// <summary>How far the role's powers go.</summary>
    public RoleReach Reach { get; }

    /// <summary>Whether a binding grants the role in the namespace that holds what the cluster itself is made of.</summary>
    public bool IsGrantedInKubeSystem => _bindings.Any(b => b.IsClusterWide || b.Manifest.Namespace == "kube-system");

    /// <summary>Whether a binding grants the role that is judged itself, so that it may be told there.</summary>
    public bool HasJudgedBinding => _bindings.Any(b => !_bundle.IsContext(b.Manifest));

    /// <summary>Objects that have to do with it: the bindings and the workloads that use them.</summary>
    public IEnumerable<RelatedPlace> Places
    {
        get
        {
            foreach (var binding in _bindings)
            {
                yield return new RelatedPlace(binding.Manifest, $"{binding} grants it to {string.Join(", ", binding.Subjects)}");
                foreach (var workload in binding.Subjects.SelectMany(_bundle.Access.WorkloadsOf))
                    yield return new RelatedPlace(workload.Manifest, $"{workload} runs under that ServiceAccount");
            }
        }
    }

    /// <summary>Looks who is bound to a role.</summary>
    public static RoleUse Of(Role role, Bundle bundle) => new(role, bundle);

    /// <summary>Whether the role speaks of custom resources, or another one that the same workload has.</summary>
    public bool IsOfOperator => _role.ServesCustomResources || Workloads.Any(_bundle.Access.IsOperator);

    /// <summary>Where something that is granted counts: <c>the cluster</c>, <c>namespace 'shop'</c>.</summary>
    public string WhereOf(DangerousGrant grant)
    {
        if (!_role.IsClusterRole)
            return NamespaceWords.Of(_role);
        return Reach == RoleReach.Namespaces && !grant.IsOfCluster ? "the namespaces where it is bound" : "the cluster";
    }

    /// <summary>A severity one step milder for each of: nobody is bound, it counts in a namespace only, an operator of custom resources may need it.</summary>
    public Severity Lighten(DangerousGrant grant)
    {
        var severity = grant.AtMost;
        if (IsForNobody(grant))
            severity--;
        if (!grant.IsOfCluster && IsOfOneNamespace)
            severity--;
        if (IsOfOperator)
            severity--;
        return severity < Severity.Info ? Severity.Info : severity;
    }

    /// <summary>What the help adds about who is bound; empty when somebody is.</summary>
    public string Afterword(DangerousGrant grant)
    {
        if (!IsForNobody(grant))
            return "";
        return Reach == RoleReach.Nobody ? "; nobody in the input is bound to it" : "; no ClusterRoleBinding in the input grants it";
    }

    private IEnumerable<Workload> Workloads => _bindings.SelectMany(b => b.Subjects).SelectMany(_bundle.Access.WorkloadsOf);

    private bool IsOfOneNamespace => (!_role.IsClusterRole && _role.Manifest.Namespace != "kube-system") || (Reach == RoleReach.Namespaces && !IsGrantedInKubeSystem);

    private bool IsForNobody(DangerousGrant grant) => grant.IsOfCluster ? Reach != RoleReach.Cluster : Reach == RoleReach.Nobody;
}
