namespace Plimsoll.Manifests.Bundles;

/// <summary>Recognises texts that something else fills in: <c>${NAME}</c>, <c>$(NAME)</c>, <c>{{ name }}</c>, <c>&lt;name&gt;</c>, or decrypts: <c>ENC[...]</c>.</summary>
public static class Placeholders
{
    private static readonly char[] Marks = ['$', '{', '<', '%', '['];

    /// <summary>Whether a text holds a placeholder, so that its value is unknown.</summary>
    public static bool Contains(string text)
    {
        if (text.IndexOfAny(Marks) < 0)
            return false;
        return text.Contains("${", StringComparison.Ordinal)
            || text.Contains("$(", StringComparison.Ordinal)
            || text.Contains("{{", StringComparison.Ordinal)
            || text.Contains("%%", StringComparison.Ordinal)
            || (text[0] == '<' && text[text.Length - 1] == '>')
            || text.StartsWith("ENC[", StringComparison.Ordinal)
            || (text[0] == '$' && text.Length > 1);
    }
}
