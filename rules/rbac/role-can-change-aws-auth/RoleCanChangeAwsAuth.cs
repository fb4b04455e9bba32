namespace Plimsoll.Rules.Rbac;

/// <summary>A role that allows to change which AWS identities are users of an EKS cluster.</summary>
[Rule("role-can-change-aws-auth", 1267, Severity.Error, Profile.Recommended)]
public sealed class RoleCanChangeAwsAuth : RoleRule
{
    private static readonly Power[] Change =
    [
        new("", "configmaps", ["update", "patch"], "make any AWS identity an administrator of the cluster: the ConfigMap 'aws-auth' says who is who") { Name = "aws-auth" },
    ];

    private protected override string Remedy => "remove 'aws-auth' from 'resourceNames', and manage access by EKS access entries";

    // Whoever may change all ConfigMaps is another rule's affair.
    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) =>
        rule.IsNarrowed && !rule.CoversAllResources && SystemNamespace.Holds(role) ? Power.FirstIn(rule, role, Change) : null;
}
