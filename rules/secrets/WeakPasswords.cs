namespace Plimsoll.Rules.Secrets;

/// <summary>The passwords that everybody knows, with what people do to them to please a rule.</summary>
internal static class WeakPasswords
{
    private static readonly HashSet<string> Stems = new(StringComparer.Ordinal)
    {
        "abc", "admin", "administrator", "asdf", "asdfgh", "bitnami", "cassandra", "changeit", "changeme", "changethis", "default", "demo", "elastic",
        "elasticsearch", "foo", "foobar", "guest", "iloveyou", "influxdb", "letmein", "login", "mariadb", "master", "minio", "minioadmin",
        "mongo", "mongodb", "monkey", "mypassword", "mysecretpassword", "mysql", "neo4j", "oracle", "pass", "passw0rd", "passwd", "password",
        "passwort", "postgres", "postgresql", "pwd", "qwerty", "qwertyuiop", "rabbitmq", "redis", "root", "rootpassword", "sa", "secret",
        "secretpassword", "supersecret", "test", "testing", "toor", "topsecret", "user", "welcome", "zaq1xsw2",
    };

    /// <summary>Whether a password is one of them: a known word, with or without digits and signs after it, or digits in a row.</summary>
    public static bool Contains(string password)
    {
        var word = Normalised(password);
        if (word.Length == 0)
            return IsOneCharacter(password) || IsRow(password);
        return Stems.Contains(word) || IsOneCharacter(password);
    }

    // `P@ssw0rd-2024!` is `password`, `change_me` is `changeme`.
    private static string Normalised(string password)
    {
        var letters = password.ToLowerInvariant().Replace("@", "a").Replace("$", "s").Replace("-", "").Replace("_", "").Replace(" ", "");
        var end = letters.Length;
        while (end > 0 && !char.IsLetter(letters[end - 1]))
            end--;
        var word = letters.Substring(0, end);
        return word.Replace("passw0rd", "password");
    }

    private static bool IsOneCharacter(string password)
    {
        for (var i = 1; i < password.Length; i++)
        {
            if (password[i] != password[0])
                return false;
        }

        return true;
    }

    // 123456, 654321
    private static bool IsRow(string password)
    {
        var step = password.Length > 1 ? password[1] - password[0] : 0;
        if (step is not (1 or -1))
            return false;
        for (var i = 1; i < password.Length; i++)
        {
            if (password[i] - password[i - 1] != step && !(password[i] == '0' && password[i - 1] == '9'))
                return false;
        }

        return true;
    }
}
