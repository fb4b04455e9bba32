using System.Globalization;

namespace Plimsoll.Rules.Secrets;

/// <summary>Tells whether a value can be a credential at all, and shows it without giving it away.</summary>
internal static class SecretValue
{
    private static readonly string[] ReferencePrefixes =
    [
        "vault:", "ref+", "op://", "secret://", "arn:", "sm://", "gcp-sm:", "azurekeyvault", "akv:", "ssm:", "projects/", "ENC[", "env:", "file:", "keyvault:", "@Microsoft.KeyVault",
    ];

    private static readonly string[] PlaceholderWords =
    [
        "replace", "placeholder", "todo", "your-", "your_", "<your", "example", "dummy", "insert", "fixme", "xxxx", "****", "redacted", "to-be-", "tbd",
    ];

    /// <summary>Whether a value is written out, so that whoever reads the file knows it.</summary>
    public static bool IsLiteral(string value)
    {
        value = value.Trim();
        if (value.Length == 0 || Placeholders.Contains(value) || value[0] is '$' or '%' or '@' or '/' or '.' or '~')
            return false;
        if (IsSwitchOrNumber(value) || IsDuration(value))
            return false;
        if (IsReferenceOrPlaceholder(value))
            return false;
        if (value.StartsWith("-----BEGIN", StringComparison.Ordinal) && !value.Contains("PRIVATE KEY", StringComparison.Ordinal))
            return false;
        return !value.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>Whether a value says where the credential is to be found, or that somebody shall fill it in.</summary>
    public static bool IsReferenceOrPlaceholder(string value) =>
        ReferencePrefixes.Any(p => value.StartsWith(p, StringComparison.OrdinalIgnoreCase))
        || PlaceholderWords.Any(w => value.Contains(w, StringComparison.OrdinalIgnoreCase))
        || IsNameOfVariable(value);

    /// <summary>Whether a value is a token or key that is known by its shape, whatever it is called; rules of their own report those.</summary>
    public static bool HasKnownShape(string value) => TokenSearch.Find(value) is not null || PrivateKey.IsIn(value);

    /// <summary>The value as a message may show it: two characters at most.</summary>
    public static string Masked(string value)
    {
        value = value.Trim();
        return value.Length < 6 ? "…" : $"{value[0]}{value[1]}…";
    }

    // GOOGLE_API_KEY_VALUE: a script puts the value there.
    private static bool IsNameOfVariable(string value) =>
        value.Contains('_', StringComparison.Ordinal) && value.All(c => c is >= 'A' and <= 'Z' or '_') && char.IsLetter(value[0]);

    private static bool IsSwitchOrNumber(string value)
    {
        if (PlainScalar.TypeOf(value) is ScalarType.Boolean or ScalarType.Null)
            return true;
        return value.Length < 4 && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || value.Equals("none", StringComparison.OrdinalIgnoreCase)
            || value.Equals("disabled", StringComparison.OrdinalIgnoreCase)
            || value.Equals("enabled", StringComparison.OrdinalIgnoreCase);
    }

    // `30s`, `1h30m`, `15 minutes`
    private static bool IsDuration(string value)
    {
        var digits = 0;
        while (digits < value.Length && char.IsDigit(value[digits]))
            digits++;
        return digits > 0 && digits < value.Length
            && value.Substring(digits).Trim() is "ms" or "s" or "m" or "h" or "d" or "w" or "min" or "sec" or "seconds" or "minutes" or "hours" or "days";
    }
}
