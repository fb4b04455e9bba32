namespace Plimsoll.Rules.Databases;

/// <summary>What a manifest says about the password of a database.</summary>
/// <param name="Database">The database.</param>
/// <param name="Bundle">What is applied together with it.</param>
internal sealed record DatabasePassword(Database Database, Bundle Bundle)
{
    // Whoever passes such words to the program has thought of it, in a way that is not followed.
    private static readonly string[] WordsAboutPasswords = ["auth", "pass", "keyfile", "acl", "secur", "user", ".conf", "config", ".yml", ".yaml"];

    private Container Container => Database.Container;

    /// <summary>Whether the container is given one: yes, no, or null where that is not known.</summary>
    public bool? IsGiven
    {
        get
        {
            var env = Container.Node["env"];
            if (env.IsUnknown || env.IsOpen || env.Children.Any(e => e["name"].IsUnknown))
                return null;
            if (Database.Image.PasswordVariables.Any(IsSet))
                return true;
            var envFrom = Container.Node["envFrom"];
            return envFrom.IsUnknown || envFrom.IsOpen || envFrom.Children.Any(MayHold) ? null : false;
        }
    }

    /// <summary>Whether arguments or mounted files may say more than the variables do.</summary>
    public bool MayBeConfigured =>
        Container.Node["command"].IsUnknown
        || Container.Node["args"].IsUnknown
        || Database.Words.Any(w => WordsAboutPasswords.Any(a => w.Contains(a, StringComparison.OrdinalIgnoreCase)))
        || Container.Node["volumeMounts"].Children.Any(MountsConfiguration);

    /// <summary>Where passwords are switched off, with the switch; null when they are not.</summary>
    public (Node Place, string Switch)? SwitchedOff
    {
        get
        {
            foreach (var setting in Database.Image.SwitchedOffBy)
            {
                if (setting[0] == '-')
                {
                    if (Container.Node["command"].Children.Concat(Container.Node["args"].Children).FirstOrDefault(w => w.Text == setting) is { IsPresent: true } word)
                        return (word, setting);
                    continue;
                }

                var equals = setting.IndexOf('=');
                var name = setting.Substring(0, equals);
                if (Container.Env.FirstOrDefault(e => e.Name == name)?.Value is { } value && Means(value.Text, setting.Substring(equals + 1)) && !OnlyAllows(name))
                    return (value, $"{name}={value.Text}");
            }

            return null;
        }
    }

    /// <summary>The variable that gives the password literally; null when there is none, or it refers to something.</summary>
    public EnvVar? Literal => Container.Env.FirstOrDefault(e => Database.Image.PasswordVariables.Contains(e.Name, StringComparer.Ordinal) && e.Value.Text is { Length: > 0 });

    private bool IsSet(string variable) =>
        Container.Env.Any(e => e.Name == variable && (e.Node["valueFrom"].IsPresent || e.Value.IsUnknown || e.Value.Text is { Length: > 0 }));

    // MYSQL_ALLOW_EMPTY_PASSWORD lets the entry point start without a password, and keeps none from being set.
    private bool OnlyAllows(string name) => name.Contains("ALLOW_EMPTY", StringComparison.Ordinal) && IsGiven != false;

    // `yes`, `true` and `1` mean the same to entry points.
    private static bool Means(string? value, string wanted) => wanted is "yes" or "true" or "1"
        ? value is not null && (value == "1" || PlainScalar.BooleanOf(value) == true)
        : string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);

    private bool MayHold(Node source)
    {
        var (kind, reference) = source["secretRef"].IsPresent ? ("Secret", source["secretRef"]) : ("ConfigMap", source["configMapRef"]);
        if (reference["name"].Text is not { Length: > 0 } name || source["prefix"].IsPresent)
            return true;
        var resolution = Bundle.Resolve(kind, name, Container.Workload.Manifest);
        return resolution.Kind != ResolutionKind.Found
            || resolution.Targets.Select(View.Of).OfType<DataMap>().Any(d => d.IsOpen || Database.Image.PasswordVariables.Any(d.HasKey));
    }

    private bool MountsConfiguration(Node mount) =>
        Container.Pod.Volumes.FirstOrDefault(v => v.Name == mount["name"].Text) is { } volume
        && (volume.Node["configMap"].IsPresent || volume.Node["secret"].IsPresent || volume.Node["projected"].IsPresent)
        && mount["mountPath"].Text?.Contains("initdb", StringComparison.Ordinal) != true;
}
