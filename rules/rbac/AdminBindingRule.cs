namespace Plimsoll.Rules.Rbac;

/// <summary>A rule about bindings that grant somebody everything; ServiceAccounts of known workloads are told at the workload.</summary>
public abstract class AdminBindingRule : Rule<RoleBinding>
{
    private protected AdminBindingRule()
    {
    }

    /// <summary>Who may be bound.</summary>
    [Option("Users, groups and ServiceAccounts (system:serviceaccount:NAMESPACE:NAME) that may be bound to such a role.")]
    public IReadOnlyList<string> AllowedSubjects { get; set; } = [];

    /// <inheritdoc/>
    public sealed override void Check(RoleBinding binding, RuleContext context)
    {
        if (binding.IsOfSystem || context.Bundle.Access.RoleOf(binding) is not { AdminRule: not null } role || !IsMeant(role))
            return;
        var subjects = binding.Subjects.Where(s => IsToldHere(s, context.Bundle) && !AllowedSubjects.Contains(s.UserName, StringComparer.Ordinal)).ToList();
        if (subjects.Count > 0)
            Report(binding, role, subjects, context);
    }

    /// <summary>Whether it is a role of the sort that the rule is about.</summary>
    private protected abstract bool IsMeant(Role role);

    // Groups that hold everybody have rules of their own.
    private static bool IsToldHere(BindingSubject subject, Bundle bundle) =>
        !subject.IsAnonymous && !subject.IsEverybody && !subject.IsMasters && !WorkloadGrantRule.IsToldAtWorkload(subject, bundle);

    private static void Report(RoleBinding binding, Role role, List<BindingSubject> subjects, RuleContext context)
    {
        var isOfCluster = binding.IsClusterWide || binding.Manifest.Namespace == "kube-system";
        var where = binding.IsClusterWide ? "the whole cluster" : NamespaceWords.Of(binding);
        var accounts = subjects.Where(s => s.AccountName is not null || s.IsNamespaceGroup).ToList();
        var severity = accounts.Count > 0 ? Severity.Error : Severity.Warning;
        context.Report(
            binding.RoleName,
            $"{binding} lets {string.Join(" and ", accounts.Count > 0 ? accounts : subjects)} do everything in {where}",
            help: accounts.Count > 0
                ? $"whoever gets hold of {(accounts is [{ IsNamespaceGroup: false }] ? "its token" : "one of their tokens")} owns {where}; write a role with the rights that are needed and bind that"
                : $"one lost password would cost {where}; bind people to 'admin', 'edit' or 'view' in their namespaces",
            related: RelatedPlaces(role, accounts, context.Bundle),
            severity: isOfCluster ? severity : severity - 1);
    }

    private static IEnumerable<RelatedPlace> RelatedPlaces(Role role, List<BindingSubject> accounts, Bundle bundle)
    {
        if (!role.IsBuiltIn)
            yield return new RelatedPlace(role.AdminRule!.Resources, $"{role} grants everything here");
        foreach (var workload in accounts.SelectMany(bundle.Access.WorkloadsOf))
            yield return new RelatedPlace(workload.Manifest, $"{workload} runs under that ServiceAccount");
    }
}
