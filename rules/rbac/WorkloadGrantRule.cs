namespace Plimsoll.Rules.Rbac;

/// <summary>A rule about workloads whose pods hold a token that may do too much; tells it once for each workload, by its worst grant.</summary>
public abstract class WorkloadGrantRule : Rule<Workload>
{
    private protected WorkloadGrantRule()
    {
    }

    /// <summary>Which ServiceAccounts may be granted it.</summary>
    [Option("ServiceAccounts (system:serviceaccount:NAMESPACE:NAME) that may be granted this.")]
    public IReadOnlyList<string> AllowedSubjects { get; set; } = [];

    /// <summary>Whether what a subject is granted is told at the workloads that run under it, and not at the binding.</summary>
    internal static bool IsToldAtWorkload(BindingSubject subject, Bundle bundle) =>
        bundle.Access.WorkloadsOf(subject).Any(w => !bundle.IsContext(w.Manifest) && bundle.Access.MountsToken(w) == true);

    /// <inheritdoc/>
    public sealed override void Check(Workload workload, RuleContext context)
    {
        var access = context.Bundle.Access;
        (RoleGrant Grant, WorkloadDanger Danger)? worst = null;
        foreach (var grant in access.GrantsTo(workload))
        {
            if (grant.Binding.IsOfSystem || AllowedSubjects.Contains(grant.Subject.UserName, StringComparer.Ordinal))
                continue;
            if (Judge(grant) is { } danger && (worst is not { } w || danger.Severity > w.Danger.Severity))
                worst = (grant, danger);
        }

        if (worst is { } found && access.MountsToken(workload) == true)
            Report(workload, found.Grant, found.Danger, context);
    }

    /// <summary>What the pods can do by a grant; null when it is nothing to report.</summary>
    private protected abstract WorkloadDanger? Judge(RoleGrant grant);

    private static void Report(Workload workload, RoleGrant grant, WorkloadDanger danger, RuleContext context)
    {
        var account = workload.Pod.AccountName;
        context.Report(
            workload.Pod.ServiceAccountName,
            $"{workload} can {danger.Ability}, through ServiceAccount '{account}', {grant.Binding} and {grant.Role}",
            help: $"whoever breaks into it can do the same; {danger.Remedy}, or set automountServiceAccountToken: false if the program does not ask the API server",
            related: Chain(workload, grant, danger, context.Bundle),
            severity: danger.Severity);
    }

    private static IEnumerable<RelatedPlace> Chain(Workload workload, RoleGrant grant, WorkloadDanger danger, Bundle bundle)
    {
        yield return new RelatedPlace(grant.Subject.Node, $"{grant.Binding} grants {grant.Role} to {grant.Subject}");
        if (!grant.Role.IsBuiltIn)
            yield return new RelatedPlace(danger.Place, $"{grant.Role} grants it here");
        if (bundle.Access.AccountOf(workload) is { } account)
            yield return new RelatedPlace(account, $"{account.DisplayName} is here");
    }
}
