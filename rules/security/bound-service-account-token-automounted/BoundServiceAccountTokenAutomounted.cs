namespace Plimsoll.Rules.Security;

/// <summary>A pod that gets the token of a ServiceAccount with rights although it does not ask for it.</summary>
[Rule("bound-service-account-token-automounted", 1279, Severity.Info, Profile.Strict)]
public sealed class BoundServiceAccountTokenAutomounted : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        var access = context.Bundle.Access;
        var automount = pod.Node["automountServiceAccountToken"];
        if (!automount.IsAbsent || pod.ProjectsToken || access.MountsToken(pod.Workload) != true)
            return;
        if (access.GrantsTo(pod.Workload).FirstOrDefault() is not { } grant)
            return;
        context.Report(
            automount,
            $"{pod.Workload} gets the token of ServiceAccount '{pod.AccountName}' without asking for it, and with it what {grant.Role} grants",
            help: "set automountServiceAccountToken: false if the program does not ask the API server; if it does, say true here and false in the ServiceAccount, so that no other pod gets it",
            related: [new RelatedPlace(grant.Subject.Node, $"{grant.Binding} grants {grant.Role} to {grant.Subject}")]);
    }
}
