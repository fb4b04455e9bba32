namespace Plimsoll.Rules.Security;

/// <summary>A pod that gets the token of an account with rights.</summary>
[Rule("bound-service-account-token-automounted", 1201, Severity.Warning, Profile.Strict)]
public sealed class BoundServiceAccountTokenAutomounted : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec pod, RuleContext context)
    {
        if (TokenMount.Of(pod, context.Bundle) is not { } token || BoundAccounts.BindingOf(token.AccountName, pod, context.Bundle) is not { } binding)
            return;
        context.Report(
            token.Place,
            $"every container of {pod.Workload.Manifest.DisplayName} gets the token of ServiceAccount '{token.AccountName}', to which {binding.DisplayName} gives a role",
            help: "whoever breaks into one of them may do what the role allows; where the program never calls the Kubernetes API, write automountServiceAccountToken: false, "
                + "else give its account no more than it needs",
            related: [new RelatedPlace(binding, "the role is given here")]);
    }
}
