namespace Plimsoll.Rules.Rbac;

/// <summary>A role that grants everything on everything, to whomever it is bound.</summary>
[Rule("role-is-admin-equivalent", 1274, Severity.Error, Profile.Recommended)]
public sealed class RoleIsAdminEquivalent : RoleRule
{
    private protected override string Remedy => "list the verbs, resources and API groups that are needed";

    private protected override DangerousGrant? FindIn(PolicyRule rule, Role role) =>
        rule.GrantsEverything ? new DangerousGrant(rule.Resources.Children.First(r => r.Text == "*"), "*", "do everything in {where}") : null;

    // Where somebody is bound to it, that is what is told.
    private protected override Severity? Weigh(DangerousGrant grant, RoleUse use, Role role) => use.HasJudgedBinding ? null : use.Lighten(grant);
}
