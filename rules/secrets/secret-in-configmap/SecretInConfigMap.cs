namespace Plimsoll.Rules.Secrets;

/// <summary>A credential in a ConfigMap, which is made for everybody to read.</summary>
[Rule("secret-in-configmap", 1021, Severity.Error, Profile.Recommended)]
public sealed class SecretInConfigMap : Rule<ConfigMap>
{
    private const string Help = "everybody who may list ConfigMaps can read it, and it lies in etcd as plain text; put it into a Secret";

    /// <summary>Keys and settings that may hold what looks like a credential.</summary>
    [Option("Keys, and settings in configuration files, that may hold what looks like a credential.")]
    public IReadOnlyList<string> AllowedNames { get; set; } = [];

    /// <inheritdoc/>
    public override void Check(ConfigMap configMap, RuleContext context)
    {
        foreach (var entry in configMap.Root["data"].Children)
        {
            if (entry.Key is not { } key || (!MayHoldLines(entry) && !CredentialName.IsPossible(key.AsSpan())) || !entry.IsScalar || IsAllowed(key))
                continue;
            if (HoldsLines(entry))
                CheckLines(configMap, entry, context);
            else if (CredentialName.Find(key) is { } credential && entry.Text is { } value && SecretValue.IsLiteral(value) && !SecretValue.HasKnownShape(value))
                Report(configMap, entry, $"{credential} under '{key}' ('{SecretValue.Masked(value)}')", context);
        }
    }

    // A line break stands there as it is, or escaped.
    private static bool MayHoldLines(Node entry) => entry.Source.CharactersOf(entry.Span).IndexOfAny('\n', '\\') >= 0;

    // The lines of a literal block are those of its text, after the one with its mark.
    private static bool HoldsLines(Node entry)
    {
        if (entry.Style != ScalarStyle.Literal || entry.IsShared)
            return entry.Text.AsSpan().Trim().IndexOf('\n') >= 0;
        var written = entry.Source.CharactersOf(entry.Span);
        var mark = written.IndexOf('\n');
        return mark >= 0 && written.Slice(mark).Trim().IndexOf('\n') >= 0;
    }

    private bool IsAllowed(string name) => AllowedNames.Contains(name, StringComparer.Ordinal);

    private static void Report(ConfigMap configMap, Node entry, string what, RuleContext context) =>
        context.Report(entry, $"{configMap.Manifest.DisplayName} holds {what}", Help, isSecret: true);

    // A configuration file as value: settings that name a credential and spell it out.
    private void CheckLines(ConfigMap configMap, Node entry, RuleContext context)
    {
        var source = entry.Source;
        var end = entry.Span.End;
        for (var start = entry.Span.Start; start < end;)
        {
            var lineEnd = Math.Min(source.EndOfLine(start), end);
            if (Setting.ReadCredential(source.Characters, start, lineEnd) is { } setting
                && CredentialName.Find(setting.Name) is { } credential
                && setting.IsLiteral
                && !SecretValue.HasKnownShape(setting.Value)
                && !IsAllowed(setting.Name))
            {
                context.Report(
                    entry,
                    $"{configMap.Manifest.DisplayName} holds {credential}: {setting.Name} in '{entry.Key}' is '{SecretValue.Masked(setting.Value)}'",
                    Help,
                    at: setting.ValueSpan,
                    isSecret: true);
            }

            start = lineEnd + 1;
        }
    }
}
