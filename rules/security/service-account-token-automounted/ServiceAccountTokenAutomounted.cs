namespace Plimsoll.Rules.Security;

/// <summary>A pod with a token for the API server that nothing in the input grants anything.</summary>
[Rule("service-account-token-automounted", 1280, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class ServiceAccountTokenAutomounted : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        var access = context.Bundle.Access;
        if (pod.ProjectsToken || access.MountsToken(pod.Workload) != true || access.GrantsTo(pod.Workload).Any())
            return;
        var automount = pod.Node["automountServiceAccountToken"];
        context.Report(
            automount,
            $"{pod.Workload} gets a token for the API server, and nothing in the input is granted to its ServiceAccount '{pod.AccountName}'",
            help: "whoever breaks into it could ask the API server in its name; set automountServiceAccountToken: false",
            fix: Fix.Unsafe("Mount no token", Edit.Set(automount, false)));
    }
}
