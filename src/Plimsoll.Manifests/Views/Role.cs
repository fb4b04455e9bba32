namespace Plimsoll.Manifests.Views;

/// <summary>A Role or ClusterRole: what those may do who are bound to it.</summary>
public sealed class Role : View
{
    private const string AggregationLabel = "rbac.authorization.k8s.io/aggregate-to-";

    private IReadOnlyList<PolicyRule>? _rules;

    internal Role(Manifest manifest)
        : base(manifest)
    {
    }

    /// <summary>Whether the role lives outside namespaces and may be granted everywhere.</summary>
    public bool IsClusterRole => Manifest.Kind == "ClusterRole";

    /// <summary>Whether Kubernetes itself brings the role, so that nobody wrote it.</summary>
    public bool IsBuiltIn => BuiltInRoles.Find(Manifest.Name) is { } builtIn && ReferenceEquals(builtIn, this);

    /// <summary>Whether the role belongs to Kubernetes or to kubeadm, which have prefixes of their own.</summary>
    public bool IsOfSystem =>
        Manifest.Name.StartsWith("system:", StringComparison.Ordinal) || Manifest.Name.StartsWith("kubeadm:", StringComparison.Ordinal);

    /// <summary>Whether the role takes its rules from others by label, so that its powers are not known.</summary>
    public bool IsAggregated => !Root["aggregationRule"].IsAbsent;

    /// <summary>Whether this role takes the rules of another one, which the labels of that decide.</summary>
    public bool TakesRulesOf(Role other)
    {
        foreach (var selector in Root["aggregationRule"]["clusterRoleSelectors"].Children)
        {
            if (LabelSelector.Of(selector) is { IsEmpty: false } labels && labels.Match(other.Root["metadata"]["labels"]) == LabelMatch.Yes)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the rules become part of the built-in role <c>admin</c>, <c>edit</c> or <c>view</c>, and so of what those may do who are bound to that.
    /// </summary>
    public bool ExtendsBuiltInRole
    {
        get
        {
            var labels = Root["metadata"]["labels"];
            return labels[AggregationLabel + "admin"].Text == "true"
                || labels[AggregationLabel + "edit"].Text == "true"
                || labels[AggregationLabel + "view"].Text == "true";
        }
    }

    /// <summary>What is granted, rule by rule; nothing for an aggregated role, whose own rules are overwritten.</summary>
    public IReadOnlyList<PolicyRule> Rules => _rules ??= IsAggregated ? [] : Root["rules"].Children.ReadMappings(this, static (_, r) => new PolicyRule(r));

    /// <summary>Whether the role may do more than is known.</summary>
    public bool IsOpen => IsAggregated || Root["rules"] is { IsUnknown: true } or { IsOpen: true };

    /// <summary>The rule that grants everything on everything, or null.</summary>
    public PolicyRule? AdminRule => Rules.FirstOrDefault(r => r.GrantsEverything);

    /// <summary>Whether the role speaks of custom resources, as the roles of operators do.</summary>
    public bool ServesCustomResources => Rules.Any(r => r.ApiGroups.Children.Any(g => g.Text is { } group && group != "*" && !BuiltInKinds.IsBuiltInGroup(group) && !IsOfMetrics(group)));

    /// <summary>Whether a verb is granted on a resource, by whichever rule.</summary>
    /// <inheritdoc cref="PolicyRule.Grants"/>
    public bool Grants(string verb, string group, string resource, string? name = null)
    {
        foreach (var rule in Rules)
        {
            if (rule.Grants(verb, group, resource, name))
                return true;
        }

        return false;
    }

    // Served beside the API of Kubernetes, for everybody.
    private static bool IsOfMetrics(string group) => group is "metrics.k8s.io" or "custom.metrics.k8s.io" or "external.metrics.k8s.io";
}
