namespace Plimsoll.Rules.Rbac;

/// <summary>Verbs on a resource that give more than they seem to.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Resource">The resource with its subresource.</param>
/// <param name="Verbs">The verbs, each of which is enough.</param>
/// <param name="Danger">What can be done with them, after "which is enough to"; <c>{where}</c> stands for where it can be done.</param>
internal sealed record Power(string Group, string Resource, string[] Verbs, string Danger)
{
    /// <summary>The API group of roles and bindings.</summary>
    public const string Rbac = "rbac.authorization.k8s.io";

    /// <summary>Whether the resource lives outside namespaces, so that only a ClusterRoleBinding grants it.</summary>
    public bool IsOfCluster { get; init; }

    /// <summary>An object that is enough, where a rule is narrowed to names.</summary>
    public string? Name { get; init; }

    /// <summary>How bad it is at most.</summary>
    public Severity AtMost { get; init; } = Severity.Error;

    /// <summary>The first of some powers that a rule of a role grants; a Role grants nothing outside its namespace.</summary>
    public static DangerousGrant? FirstIn(PolicyRule rule, Role role, Power[] powers)
    {
        foreach (var power in powers)
        {
            if ((role.IsClusterRole || !power.IsOfCluster) && power.FindIn(rule) is { } found)
                return found;
        }

        return null;
    }

    private DangerousGrant? FindIn(PolicyRule rule)
    {
        var resource = rule.ResourceNode(Group, Resource, Name);
        if (!resource.IsScalar)
            return null;
        var verb = Verbs.Select(rule.VerbNode).FirstOrDefault(v => v.IsScalar);
        return verb.IsScalar ? new DangerousGrant(resource, verb.Text!, Danger) { AtMost = AtMost, IsOfCluster = IsOfCluster } : null;
    }
}
