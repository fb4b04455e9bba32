namespace Plimsoll.Rules.References;

/// <summary>An environment variable whose value comes from a key that its ConfigMap or Secret does not have.</summary>
[Rule("env-references-missing-key", 1012, Severity.Error, Profile.Recommended, Fix = FixAvailability.Safe)]
public sealed class EnvReferencesMissingKey : Rule<Container>
{
    private const int MostKeysShown = 6;

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        foreach (var variable in container.Env)
        {
            Check(variable, "ConfigMap", variable.ConfigMapKey, context);
            Check(variable, "Secret", variable.SecretKey, context);
        }
    }

    private static void Check(EnvVar variable, string kind, Node reference, RuleContext context)
    {
        var key = reference["key"];
        if (reference["optional"].IsTrue || key.Text is not { } wanted || Placeholders.Contains(wanted))
            return;
        var resolution = new Reference(variable.Container.Workload.Manifest, kind, reference["name"]).Resolve(context.Bundle);
        if (resolution is not { Kind: ResolutionKind.Found })
            return;
        var holders = resolution.Targets.Select(context.Bundle.ViewOf).OfType<DataMap>().ToList();
        if (holders.Count > 0 && !holders.Exists(h => h.IsOpen || h.HasKey(wanted)))
            Report(variable, key, holders[0], context);
    }

    private static void Report(EnvVar variable, Node key, DataMap holder, RuleContext context)
    {
        var keys = holder.Entries.Select(e => e.Key!).ToList();
        var near = NearestName.Among(keys, key.Text!);
        var message = $"{variable.Container.DisplayName} takes {variable.Name} from the key '{key.Text}', which {holder.Manifest.DisplayName} does not have";
        if (near.Count > 0)
        {
            context.Report(
                key,
                message,
                help: $"the container would not start; write {near[0]}",
                fix: near.Count == 1 ? Fix.Safe($"Write '{near[0]}'", Edit.Set(key, near[0])) : null,
                related: [new RelatedPlace(holder.Entries.First(e => e.Key == near[0]), $"did you mean '{near[0]}'?")]);
            return;
        }

        context.Report(
            key,
            message,
            help: $"the container would not start; {KeysOf(holder, keys)}",
            related: [new RelatedPlace(holder.Manifest, $"{holder.Manifest.DisplayName} is here")]);
    }

    private static string KeysOf(DataMap holder, List<string> keys) => keys.Count switch
    {
        0 => $"{holder.Manifest.DisplayName} has no keys at all",
        <= MostKeysShown => $"its keys are {string.Join(", ", keys)}",
        _ => $"its keys are {string.Join(", ", keys.Take(MostKeysShown))} and {keys.Count - MostKeysShown} more",
    };
}
