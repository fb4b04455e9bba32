namespace Plimsoll.Rules.Schema;

/// <summary>A field is written that only the API server sets.</summary>
[Rule("server-managed-field", 1056, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class ServerManagedField : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        foreach (var field in manifest.Root["metadata"].Entries)
        {
            if (field.Key is not { } name || !IsSetByServer(name) || !field.IsPresent || (field.IsSequence && !field.Children.Any()))
                continue;
            context.Report(
                field,
                $"{manifest.DisplayName} comes with '{name}', which only the API server sets",
                help: $"remove '{name}'",
                fix: Fix.Safe($"Remove '{name}'", Edit.Remove(field)),
                at: field.KeySpan);
        }
    }

    // Source: the fields of ObjectMeta, meta/v1, that are described as populated by the system.
    private static bool IsSetByServer(string field) => field is
        "creationTimestamp" or "deletionGracePeriodSeconds" or "deletionTimestamp" or "generation" or "managedFields" or "resourceVersion" or "selfLink" or "uid";
}
