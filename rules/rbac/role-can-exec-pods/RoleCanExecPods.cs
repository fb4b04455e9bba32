namespace Plimsoll.Rules.Rbac;

/// <summary>A role that allows to run commands in containers.</summary>
[Rule("role-can-exec-pods", 1271, Severity.Error, Profile.Recommended)]
public sealed class RoleCanExecPods : RoleRule
{
    // With 'get' the command goes through a WebSocket. Source: KEP-4006, which asks for 'create' only from Kubernetes 1.35 on.
    private static readonly Power[] Exec =
    [
        new("", "pods/exec", ["create", "get"], "run commands in every container of {where} and read what it holds"),
    ];

    private protected override string Remedy => "remove 'pods/exec', and grant it to people for the time of a repair, in one namespace";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) => rule.CoversAllResources ? null : Power.FirstIn(rule, role, Exec);
}
