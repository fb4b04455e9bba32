namespace Plimsoll.Rules.Secrets;

/// <summary>A value of a Secret that ends in a line break nobody meant.</summary>
[Rule("secret-data-trailing-newline", 1111, Severity.Warning, Profile.Recommended, Fix = FixAvailability.Unsafe)]
public sealed class SecretDataTrailingNewline : Rule<Secret>
{
    /// <inheritdoc/>
    public override void Check(Secret secret, RuleContext context)
    {
        foreach (var entry in SecretEntry.Of(secret))
        {
            if (entry.Text is not { } text || !EndsInOneLine(text) || IsFile(entry.Key, text) || SecretValue.IsReferenceOrPlaceholder(text))
                continue;
            var meant = text.TrimEnd('\r', '\n');
            context.Report(
                entry.Node,
                $"the value of '{entry.Key}' in {secret.Manifest.DisplayName} ends in a line break",
                help: $"programs take it for a part of the value, and a log-in with it fails; {(entry.IsEncoded ? "encode it without: echo -n, or printf %s" : "write |- instead of |")}",
                fix: Fix.Unsafe($"Take the line break off '{entry.Key}'", Edit.Set(entry.Node, entry.IsEncoded ? SecretEntry.Encode(meant) : meant)),
                isSecret: true);
        }
    }

    private static bool EndsInOneLine(string text) =>
        text.Length > 1 && text[text.Length - 1] == '\n' && text.TrimEnd('\r', '\n') is { Length: > 0 } line && line.IndexOf('\n') < 0;

    // A file of one line: `config.json`, `htpasswd`, a whole document, a list of `user:hash`.
    private static bool IsFile(string key, string text) =>
        key.Contains('.', StringComparison.Ordinal)
        || text[0] is '{' or '[' or '<' or '#' or '-'
        || text.Contains(":$", StringComparison.Ordinal)
        || text.Contains(":{", StringComparison.Ordinal);
}
