using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Manifests.Views;

/// <summary>One rule of a role: verbs that are granted on resources, or on paths of the API server.</summary>
/// <remarks>
/// Matches as the authorizer does (rbac.authorization.k8s.io/v1): <c>*</c> stands for everything and <c>*/scale</c> for that
/// subresource of every resource, but <c>pods/*</c> is a name like any other, which no resource has.
/// </remarks>
public sealed class PolicyRule
{
    internal PolicyRule(Node node) => Node = node;

    /// <summary>The rule as written.</summary>
    public Node Node { get; }

    /// <summary>The API groups; <c>""</c> is the core group.</summary>
    public Node ApiGroups => Node["apiGroups"];

    /// <summary>The resources, as they stand in a request: <c>pods</c>, <c>pods/exec</c>.</summary>
    public Node Resources => Node["resources"];

    /// <summary>The only objects that are meant; all when it is empty.</summary>
    public Node ResourceNames => Node["resourceNames"];

    /// <summary>What may be done.</summary>
    public Node Verbs => Node["verbs"];

    /// <summary>Paths of the API server that are no resources: <c>/metrics</c>.</summary>
    public Node NonResourceUrls => Node["nonResourceURLs"];

    /// <summary>Whether all API groups are meant.</summary>
    public bool CoversAllGroups => Holds(ApiGroups, "*");

    /// <summary>Whether all resources of the groups are meant.</summary>
    public bool CoversAllResources => Holds(Resources, "*");

    /// <summary>Whether everything may be done with them.</summary>
    public bool GrantsAllVerbs => Holds(Verbs, "*");

    /// <summary>Whether only objects of certain names are meant, or perhaps so.</summary>
    public bool IsNarrowed => !ResourceNames.IsAbsent && (ResourceNames.Count > 0 || ResourceNames.IsUnknown || ResourceNames.IsOpen);

    /// <summary>Whether everything may be done with everything.</summary>
    public bool GrantsEverything => CoversAllResources && GrantsAllVerbs && CoversAllGroups && !IsNarrowed;

    /// <summary>Whether a verb is granted on a resource.</summary>
    /// <param name="verb">What is done: <c>get</c>.</param>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="resource">The resource with its subresource: <c>pods/exec</c>.</param>
    /// <param name="name">The object; null asks for all objects, which a rule with <c>resourceNames</c> never grants.</param>
    public bool Grants(string verb, string group, string resource, string? name = null) =>
        VerbNode(verb).IsScalar && ResourceNode(group, resource, name).IsScalar;

    /// <summary>The item of <see cref="Resources"/> by which a resource is covered; absent when it is not.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="resource">The resource with its subresource.</param>
    /// <param name="name">The object; null asks for all objects.</param>
    public Node ResourceNode(string group, string resource, string? name = null)
    {
        if (!CoversGroup(group) || !CoversName(name))
            return default;
        foreach (var item in Resources.Children)
        {
            if (item.Text is { } written && Covers(written, resource))
                return item;
        }

        return default;
    }

    /// <summary>The item of <see cref="Verbs"/> by which a verb is granted; absent when it is not.</summary>
    public Node VerbNode(string verb)
    {
        foreach (var item in Verbs.Children)
        {
            if (item.Text is { } written && (written == verb || written == "*"))
                return item;
        }

        return default;
    }

    /// <summary>Whether the rule speaks of an API group.</summary>
    public bool CoversGroup(string group) => Holds(ApiGroups, group) || CoversAllGroups;

    private static bool Covers(string written, string resource)
    {
        if (written == "*" || written == resource)
            return true;
        var slash = resource.IndexOf('/');
        return slash >= 0
            && written.Length == resource.Length - slash + 1
            && written[0] == '*'
            && written.EndsWith(resource.Substring(slash), StringComparison.Ordinal);
    }

    private static bool Holds(Node list, string text)
    {
        foreach (var item in list.Children)
        {
            if (item.Text == text)
                return true;
        }

        return false;
    }

    private bool CoversName(string? name) => !IsNarrowed || (name is not null && Holds(ResourceNames, name));
}
