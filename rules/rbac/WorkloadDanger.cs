namespace Plimsoll.Rules.Rbac;

/// <summary>What a workload can do with a grant that it had better not.</summary>
/// <param name="Ability">What, after "can".</param>
/// <param name="Place">Where the role grants it.</param>
/// <param name="Remedy">What to do about it, apart from taking the token away.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record WorkloadDanger(string Ability, Node Place, string Remedy, Severity Severity);
