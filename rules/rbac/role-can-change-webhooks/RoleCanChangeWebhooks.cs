namespace Plimsoll.Rules.Rbac;

/// <summary>A role that allows to change which webhooks the API server asks about every request.</summary>
[Rule("role-can-change-webhooks", 1269, Severity.Error, Profile.Recommended)]
public sealed class RoleCanChangeWebhooks : RoleRule
{
    private const string Group = "admissionregistration.k8s.io";

    private static readonly Power[] Powers =
    [
        new(Group, "mutatingwebhookconfigurations", ["create", "update", "patch"], "change every object that is applied to the cluster, and so run anything in any pod") { IsOfCluster = true },
        new(Group, "validatingwebhookconfigurations", ["create", "update", "patch"], "read every object that is applied to the cluster, Secrets included, and switch its checks off") { IsOfCluster = true, AtMost = Severity.Warning },
    ];

    private protected override string Remedy => "list the configurations that are changed in 'resourceNames'";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) => rule.CoversAllResources ? null : Power.FirstIn(rule, role, Powers);
}
