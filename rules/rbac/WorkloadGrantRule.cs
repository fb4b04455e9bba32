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
        List<RoleGrant>? grants = null;
        foreach (var grant in access.GrantsTo(workload))
        {
            if (IsJudged(grant))
                (grants ??= []).Add(grant);
        }

        if (grants is not null && access.MountsToken(workload) == true && Judge(grants) is { } danger)
            Report(workload, danger, context);
    }

    /// <summary>The worst that the pods can do by what they are granted; null when it is nothing to report.</summary>
    private protected abstract WorkloadDanger? Judge(IReadOnlyList<RoleGrant> grants);

    private static void Report(Workload workload, WorkloadDanger danger, RuleContext context)
    {
        var grant = danger.Grant;
        context.Report(
            workload.Pod.ServiceAccountName,
            $"{workload} can {danger.Ability}, through ServiceAccount '{workload.Pod.AccountName}', {grant.Binding} and {grant.Role}",
            help: $"whoever breaks into it can do the same; {danger.Remedy}",
            related: Chain(workload, danger, context.Bundle),
            severity: danger.Severity);
    }

    private static IEnumerable<RelatedPlace> Chain(Workload workload, WorkloadDanger danger, Bundle bundle)
    {
        var grant = danger.Grant;
        yield return new RelatedPlace(grant.Subject.Node, $"{grant.Binding} grants {grant.Role} to {grant.Subject}");
        if (!grant.Role.IsBuiltIn)
            yield return new RelatedPlace(danger.Place, $"{grant.Role} grants it here");
        if (bundle.Access.AccountOf(workload) is { } account)
            yield return new RelatedPlace(account, $"{account.DisplayName} is here");
    }

    private bool IsJudged(RoleGrant grant) =>
        !grant.Binding.IsOfSystem && !grant.Role.IsOfSystem && !AllowedSubjects.Contains(grant.Subject.UserName, StringComparer.Ordinal);
}
