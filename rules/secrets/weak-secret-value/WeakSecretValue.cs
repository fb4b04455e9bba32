namespace Plimsoll.Rules.Secrets;

/// <summary>A credential that is guessed at the first try.</summary>
[Rule("weak-secret-value", 1113, Severity.Error, Profile.Recommended)]
public sealed class WeakSecretValue : Rule<Secret>
{
    /// <summary>Keys whose values may be weak.</summary>
    [Option("Keys whose values may be weak.")]
    public IReadOnlyList<string> AllowedNames { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(Secret secret, RuleContext context)
    {
        foreach (var entry in SecretEntry.Of(secret))
        {
            if (entry.Text?.Trim() is not { Length: > 0 } value || CredentialName.Find(entry.Key) is null || AllowedNames.Contains(entry.Key, StringComparer.Ordinal))
                continue;
            if (Weakness(secret, entry, value) is not { } weakness)
                continue;
            context.Report(
                entry.Node,
                $"the value of '{entry.Key}' in {secret.Manifest.DisplayName} {weakness}",
                help: "it is among the first that are tried; make a random one: openssl rand -base64 24",
                isSecret: true);
        }
    }

    private static string? Weakness(Secret secret, SecretEntry entry, string value)
    {
        if (WeakPasswords.Contains(value))
            return "is one of the best known passwords";
        if (string.Equals(value, entry.Key, StringComparison.OrdinalIgnoreCase))
            return "is its own key";
        var user = SecretEntry.Of(secret).FirstOrDefault(e => e.Key.EndsWith("username", StringComparison.OrdinalIgnoreCase) || e.Key.EndsWith("user", StringComparison.OrdinalIgnoreCase));
        return user is not null && user.Text?.Trim() == value ? "is the name of the user" : null;
    }
}
