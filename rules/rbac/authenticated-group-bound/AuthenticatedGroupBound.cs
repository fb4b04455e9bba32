namespace Plimsoll.Rules.Rbac;

/// <summary>A binding that grants something dangerous to everybody who is logged in.</summary>
[Rule("authenticated-group-bound", 1262, Severity.Error, Profile.Recommended)]
public sealed class AuthenticatedGroupBound : Rule<RoleBinding>
{
    private static readonly string[] Changes = ["create", "update", "patch", "delete", "deletecollection"];
    private static readonly string[] Reads = ["get", "list", "watch"];

    // Groups in which every change gives power over what others run; asking what one may do oneself is no change.
    private static readonly string[] SensitiveGroups = ["", "apps", "batch", Power.Rbac, "admissionregistration.k8s.io", "networking.k8s.io"];

    /// <summary>Which roles may be granted.</summary>
    [Option("Names of the Roles and ClusterRoles that may be granted to everybody who is logged in.")]
    public IReadOnlyList<string> AllowedRoles { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(RoleBinding binding, RuleContext context)
    {
        if (binding.IsOfSystem || binding.Subjects.FirstOrDefault(s => s.IsEverybody) is not { } everybody)
            return;
        if (context.Bundle.Access.RoleOf(binding) is not { IsOfSystem: false } role || AllowedRoles.Contains(role.Manifest.Name, StringComparer.Ordinal))
            return;
        if ((role.Rules.FirstOrDefault(CanChange) ?? role.Rules.FirstOrDefault(CanReadSecrets)) is not { } rule)
            return;
        var where = binding.IsClusterWide ? "the cluster" : "its namespace";
        context.Report(
            everybody.Node["name"],
            $"{binding} lets {Who(everybody)} {What(rule)} of {where}, through {role}",
            help: "one stolen token of anybody is enough; bind the group that needs it",
            related: role.IsBuiltIn ? [] : [new RelatedPlace(rule.Resources, $"{role} grants it here")],
            severity: binding.IsClusterWide ? Severity.Error : Severity.Warning);
    }

    private static string Who(BindingSubject subject) => subject.Name == "system:authenticated" ? "everybody who is logged in, every pod included," : "every pod";

    private static string What(PolicyRule rule) => !CanChange(rule)
        ? "read the Secrets"
        : rule.CoversAllResources ? "change all objects" : $"change the {rule.Resources.Children.First().Text}";

    private static bool CanReadSecrets(PolicyRule rule) => Array.Exists(Reads, v => rule.Grants(v, "", "secrets"));

    private static bool CanChange(PolicyRule rule) => !rule.IsNarrowed && rule.Resources.Count > 0 && Array.Exists(Changes, v => rule.VerbNode(v).IsScalar) && Array.Exists(SensitiveGroups, rule.CoversGroup);
}
