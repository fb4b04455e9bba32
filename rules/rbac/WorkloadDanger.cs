namespace Plimsoll.Rules.Rbac;

/// <summary>What a workload can do that it had better not.</summary>
/// <param name="Grant">By which binding of which role.</param>
/// <param name="Ability">What, after "can".</param>
/// <param name="Place">Where the role grants it.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record WorkloadDanger(RoleGrant Grant, string Ability, Node Place, string Remedy, Severity Severity);
