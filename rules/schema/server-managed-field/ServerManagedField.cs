namespace Plimsoll.Rules.Schema;

/// <summary>A field is written that only the API server sets.</summary>
[Rule("server-managed-field", 1056, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class ServerManagedField : Rule<Manifest>
{
    // Source: the fields of ObjectMeta, meta/v1, that are described as populated by the system.
    private static readonly string[] Fields =
    [
        "creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid",
    ];

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        foreach (var name in Fields)
        {
            var field = manifest.Root["metadata"][name];
            if (!field.IsPresent || (field.IsSequence && !field.Children.Any()))
                continue;
            context.Report(
                field,
                $"{manifest.DisplayName} comes with '{name}', which only the API server sets",
                help: $"remove '{name}'",
                fix: Fix.Safe($"Remove '{name}'", Edit.Remove(field)),
                at: field.KeySpan);
        }
    }
}
