namespace Plimsoll.Rules.Rbac;

/// <summary>A role that allows to change how names are resolved in the whole cluster.</summary>
[Rule("role-can-change-coredns-config", 1268, Severity.Error, Profile.Recommended)]
public sealed class RoleCanChangeCorednsConfig : RoleRule
{
    private static readonly Power[] Change =
    [
        new("", "configmaps", ["update", "patch"], "redirect the traffic of every pod: the ConfigMap 'coredns' in kube-system says how names are resolved") { Name = "coredns" },
    ];

    private protected override string Remedy => "list the ConfigMaps that are changed in 'resourceNames', or grant it by a Role in the namespace that needs it";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) =>
        !rule.CoversAllResources && SystemNamespace.Holds(role) && Power.FirstIn(rule, role, Change) is { } found
            ? found with { AtMost = role.IsClusterRole && !rule.IsNarrowed ? Severity.Warning : Severity.Error }
            : null;

    // A ClusterRole for all ConfigMaps is dangerous only where somebody has it in kube-system, and operators mean their own ones.
    private protected override Severity? Weigh(DangerousGrant grant, RoleUse use, Role role) =>
        grant.AtMost == Severity.Error || (use.IsGrantedInKubeSystem && !use.IsOfOperator) ? use.Lighten(grant) : null;
}
