namespace Plimsoll.Rules.Secrets;

/// <summary>The shape by which a credential is known under whatever name.</summary>
/// <param name="Issuer">Whose it is.</param>
/// <param name="Prefix">How it begins.</param>
/// <param name="Length">How many letters, digits, dashes, underscores and dots follow at least.</param>
internal sealed record TokenShape(string Issuer, string Prefix, int Length)
{
    private static readonly TokenShape[] All =
    [
        new("an AWS access key", "AKIA", 16),
        new("an AWS access key", "ASIA", 16),
        new("a GitHub token", "ghp_", 36),
        new("a GitHub token", "gho_", 36),
        new("a GitHub token", "ghu_", 36),
        new("a GitHub token", "ghs_", 36),
        new("a GitHub token", "github_pat_", 50),
        new("a GitLab token", "glpat-", 20),
        new("a Slack token", "xoxb-", 20),
        new("a Slack token", "xoxp-", 20),
        new("a Slack token", "xapp-", 20),
        new("a Stripe key", "sk_live_", 20),
        new("a Stripe key", "rk_live_", 20),
        new("a Google API key", "AIza", 35),
        new("an npm token", "npm_", 36),
        new("a SendGrid key", "SG.", 60),
    ];

    /// <summary>Whose credential a value is, by its shape; null when it has none of the known ones.</summary>
    public static string? IssuerOf(string text)
    {
        var value = text.AsSpan().Trim();
        if (value.StartsWith("-----BEGIN".AsSpan(), StringComparison.Ordinal))
            return value.IndexOf("PRIVATE KEY-----".AsSpan(), StringComparison.Ordinal) >= 0 ? "a private key" : null;
        foreach (var shape in All)
        {
            if (shape.Matches(value))
                return shape.Issuer;
        }

        return null;
    }

    private bool Matches(ReadOnlySpan<char> value) =>
        value.Length >= Prefix.Length + Length
        && value.StartsWith(Prefix.AsSpan(), StringComparison.Ordinal)
        && value.Slice(Prefix.Length).IndexOfAny(' ', '\n', '\t') < 0
        && !IsExample(value);

    // Documentation shows shapes too: AKIAIOSFODNN7EXAMPLE.
    private static bool IsExample(ReadOnlySpan<char> value) =>
        value.Contains("EXAMPLE".AsSpan(), StringComparison.OrdinalIgnoreCase) || value.Contains("xxxx".AsSpan(), StringComparison.OrdinalIgnoreCase);
}
