namespace Plimsoll.Rules.ApiLifecycle;

/// <summary>A pod names two different service accounts.</summary>
[Rule("service-account-fields-conflict", 1066, Severity.Error, Profile.Recommended)]
public sealed class ServiceAccountFieldsConflict : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec podSpec, RuleContext context)
    {
        var (old, current) = (podSpec.Node["serviceAccount"], podSpec.Node["serviceAccountName"]);
        if (old.Text is not { Length: > 0 } oldName || current.Text is not { Length: > 0 } name || name == oldName)
            return;
        context.Report(
            old,
            $"{context.Manifest!.DisplayName} names two service accounts: '{oldName}' here and '{name}' in 'serviceAccountName'",
            help: "keep 'serviceAccountName' alone; it is the one that counts",
            related: [new RelatedPlace(current, "'serviceAccountName' is here")]);
    }
}
