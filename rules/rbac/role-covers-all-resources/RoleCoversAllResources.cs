namespace Plimsoll.Rules.Rbac;

/// <summary>A role whose rule is for all resources.</summary>
[Rule("role-covers-all-resources", 1273, Severity.Error, Profile.Recommended)]
public sealed class RoleCoversAllResources : RoleRule
{
    private static readonly string[] Changes = ["create", "update", "patch", "delete", "deletecollection", "*"];
    private static readonly string[] Reads = ["get", "list", "watch"];

    // Groups that hold what runs, what it may do and what the API server obeys; all of another group is what a controller of it needs.
    private static readonly string[] GroupsToChange =
        ["", "apps", "batch", Power.Rbac, "admissionregistration.k8s.io", "certificates.k8s.io"];

    private protected override string Remedy => "list the resources that are needed";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role)
    {
        if (!rule.CoversAllResources || rule.IsNarrowed || rule.GrantsEverything)
            return null;
        var resource = rule.Resources.Children.First(r => r.Text == "*");
        if (VerbIn(rule, Changes) is { } change && Array.Exists(GroupsToChange, rule.CoversGroup))
            return new DangerousGrant(resource, change, "take over whatever runs in {where}");
        return VerbIn(rule, Reads) is { } read && rule.CoversGroup("")
            ? new DangerousGrant(resource, read, "read every Secret of {where}, and of every kind that is added later") { AtMost = Severity.Warning }
            : null;
    }

    private static string? VerbIn(PolicyRule rule, string[] verbs) => verbs.Select(v => rule.VerbNode(v).Text).FirstOrDefault(v => v is not null);
}
