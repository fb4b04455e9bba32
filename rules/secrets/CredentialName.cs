namespace Plimsoll.Rules.Secrets;

/// <summary>Tells from a name whether its value is a credential, word by word: <c>DB_PASSWORD</c> is one, <c>TOKEN_TTL</c> is none.</summary>
internal static class CredentialName
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "password", "passwords", "passwd", "pwd", "pass", "passphrase", "secret", "secrets", "token", "apikey", "apitoken", "credential",
        "credentials", "secretkey", "accesskey", "privatekey", "authtoken", "accesstoken", "userpass", "dbpass", "rootpw", "adminpassword",
        "rootpassword", "dbpassword", "clientsecret", "pgpassword", "requirepass", "masterauth",
    };

    // Two words that only together are a credential.
    private static readonly HashSet<(string, string)> Pairs =
    [
        ("api", "key"), ("access", "key"), ("private", "key"), ("encryption", "key"), ("signing", "key"), ("master", "key"),
        ("account", "key"), ("storage", "key"), ("auth", "key"), ("license", "key"), ("instrumentation", "key"),
    ];

    // What follows says that the value only tells about a credential: where it lies, how long it lives, what it is called.
    private static readonly HashSet<string> Descriptions = new(StringComparer.Ordinal)
    {
        "name", "names", "file", "files", "filename", "path", "dir", "directory", "url", "uri", "endpoint", "host", "port", "ttl", "expiry",
        "expiration", "expires", "expire", "lifetime", "duration", "timeout", "interval", "age", "length", "size", "min", "max", "count",
        "type", "kind", "header", "issuer", "audience", "algorithm", "alg", "policy", "enabled", "enable", "disabled", "disable", "required",
        "allowed", "store", "provider", "manager", "namespace", "ref", "reference", "version", "format", "prefix", "suffix", "field", "id",
        "ids", "arn", "mode", "method", "location", "mount", "through", "rotation", "refresh", "cache", "validation", "hash", "strength",
        "complexity", "reset", "engine", "backend", "region", "user", "username", "scope", "scopes", "class", "volume", "label", "env", "var",
    };

    // What stands before says the same.
    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal)
    {
        "allow", "use", "enable", "disable", "require", "has", "is", "no", "skip", "random", "empty", "generate", "public", "pull", "show",
        "hide", "forgot", "reset", "rotate", "max", "min", "tls", "csrf", "existing",
    };

    /// <summary>Whether a name may be that of a credential: most are not, and show it at once.</summary>
    /// <remarks>Every word and every pair above holds one of these stems.</remarks>
    public static bool IsPossible(ReadOnlySpan<char> name)
    {
        for (var i = 0; i + 1 < name.Length; i++)
        {
            var found = (name[i] | ' ', name[i + 1] | ' ') switch
            {
                ('a', 'u') => Begins(name, i, "auth"),
                ('c', 'r') => Begins(name, i, "credential"),
                ('k', 'e') => Begins(name, i, "key"),
                ('p', 'a') => Begins(name, i, "pass"),
                ('p', 'w') => Begins(name, i, "pwd"),
                ('r', 'o') => Begins(name, i, "rootpw"),
                ('s', 'e') => Begins(name, i, "secret"),
                ('t', 'o') => Begins(name, i, "token"),
                _ => false,
            };
            if (found)
                return true;
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<char> name, int at, string stem) =>
        name.Length - at >= stem.Length && name.Slice(at, stem.Length).Equals(stem.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What a name says that its value is: <c>a password</c>, <c>an API key</c>; null when it is no credential.</summary>
    public static string? Find(string name)
    {
        if (!IsPossible(name.AsSpan()))
            return null;
        var words = NameWords.In(name);
        for (var i = 0; i < words.Count; i++)
        {
            var isPair = i + 1 < words.Count && Pairs.Contains((words[i], words[i + 1]));
            if (!isPair && !Words.Contains(words[i]))
                continue;
            var after = i + (isPair ? 2 : 1);
            if (words.Skip(after).Any(Descriptions.Contains) || words.Take(i).Any(Conditions.Contains) || IsAboutPassword(words))
                return null;

            // PWD alone is the folder that a shell is in.
            if (words.Count == 1 && words[0] is "pwd" or "pass" or "secrets" or "credentials")
                return null;
            return Phrase(isPair ? $"{words[i]} {words[i + 1]}" : words[i]);
        }

        return null;
    }

    // PASSWORD_KEY is the key of a Secret under which the password stands, PASSWORD_ENCRYPTION a method; PASSWORD_ENCRYPTION_KEY is a credential.
    private static bool IsAboutPassword(List<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var isMethod = words[i] == "encryption" && (i + 1 == words.Count || words[i + 1] != "key");
            if ((isMethod || words[i] == "key") && Words.Contains(words[i - 1]) && Phrase(words[i - 1]) == "a password")
                return true;
        }

        return false;
    }

    private static string Phrase(string word) => word switch
    {
        "api key" or "apikey" => "an API key",
        "credential" or "credentials" => "credentials",
        "passwords" or "secrets" => word,
        _ when word.Contains("pass", StringComparison.Ordinal) || word is "pwd" or "rootpw" or "masterauth" => "a password",
        _ => (word[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + word,
    };
}
