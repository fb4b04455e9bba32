namespace Plimsoll.Rules.Secrets;

/// <summary>A credential in an annotation or a label.</summary>
[Rule("secret-in-annotation", 1115, Severity.Error, Profile.Recommended)]
public sealed class SecretInAnnotation : Rule<Manifest>
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        CheckMetadata(manifest, manifest.Root["metadata"], context);
        if (View.Of(manifest) is Workload { IsPod: false } workload)
            CheckMetadata(manifest, workload.Template["metadata"], context);
    }

    private static void CheckMetadata(Manifest manifest, Node metadata, RuleContext context)
    {
        Check(manifest, metadata["annotations"], "annotation", context);
        Check(manifest, metadata["labels"], "label", context);
    }

    private static void Check(Manifest manifest, Node entries, string sort, RuleContext context)
    {
        foreach (var entry in entries.Entries)
        {
            if (!CredentialName.IsPossible(entry.Key.AsSpan()) || entry.AsString() is not { } value || What(entry.Key!, value) is not { } what || NamesSecret(value, manifest, context.Bundle))
                continue;
            context.Report(
                entry,
                $"{manifest.DisplayName} carries {what} in the {sort} '{entry.Key}' ('{SecretValue.Masked(value)}')",
                help: $"{sort}s are shown by every tool to everybody who may look; put it into a Secret, and name that",
                isSecret: true);
        }
    }

    // Only the last part of a key says what the value is; "secret" alone mostly names one.
    private static string? What(string key, string value)
    {
        var name = key.Substring(key.LastIndexOf('/') + 1);
        if (CredentialName.Find(name) is not { } what || what is "a secret" or "secrets" || !SecretValue.IsLiteral(value))
            return null;
        return value.Any(char.IsWhiteSpace) || SecretValue.HasKnownShape(value) ? null : what;
    }

    // `namespace/name` or a name.
    private static bool NamesSecret(string value, Manifest manifest, Bundle bundle) =>
        bundle.Resolve("Secret", value.Substring(value.LastIndexOf('/') + 1), manifest).Kind == ResolutionKind.Found;
}
