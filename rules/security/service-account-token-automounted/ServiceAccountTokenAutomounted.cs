namespace Plimsoll.Rules.Security;

/// <summary>A pod that gets a token of the Kubernetes API, needed or not.</summary>
[Rule("service-account-token-automounted", 1225, Severity.Warning, Profile.Strict, Fix = FixAvailability.Unsafe)]
public sealed class ServiceAccountTokenAutomounted : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        if (TokenMount.Of(pod, context.Bundle) is not { } token || IsSaidByAnother(token, pod, context))
            return;
        context.Report(
            token.Place,
            $"every container of {pod.Workload.Manifest.DisplayName} gets the token of ServiceAccount '{token.AccountName}'",
            help: "whoever breaks into one of them could use it at the Kubernetes API; where the program never calls it, write automountServiceAccountToken: false",
            fix: Fix.Unsafe("Mount no token", Edit.Set(token.Place, false)));
    }

    private static bool IsSaidByAnother(TokenMount token, PodSpec pod, RuleContext context) =>
        context.Rules.Has(typeof(BoundServiceAccountTokenAutomounted)) && BoundAccounts.BindingOf(token.AccountName, pod, context.Bundle) is not null;
}
