namespace Plimsoll.Rules.ApiLifecycle;

/// <summary>A pod names its service account in a field that is deprecated.</summary>
[Rule("deprecated-service-account-field", 1065, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class DeprecatedServiceAccountField : Rule<PodSpec>
{
    /// <inheritdoc/>
    public override void Check(PodSpec podSpec, RuleContext context)
    {
        var (old, current) = (podSpec.Node["serviceAccount"], podSpec.Node["serviceAccountName"]);
        if (old.Text is not { Length: > 0 } name || current.IsUnknown || (current.Text is { } other && other != name))
            return;
        context.Report(
            old,
            $"{context.Manifest!.DisplayName} names its service account in 'serviceAccount', which is deprecated",
            help: current.IsPresent ? "remove 'serviceAccount'" : "write serviceAccountName",
            fix: current.IsPresent
                ? Fix.Safe("Remove 'serviceAccount'", Edit.Remove(old))
                : Fix.Safe("Write 'serviceAccountName'", Edit.RenameKey(old, "serviceAccountName")),
            at: old.KeySpan);
    }
}
