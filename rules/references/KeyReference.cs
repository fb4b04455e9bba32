namespace Plimsoll.Rules.References;

/// <summary>A reference to one key of a ConfigMap or Secret, and how to tell that the key is not there.</summary>
/// <param name="From">The object that refers.</param>
/// <param name="Kind">ConfigMap or Secret.</param>
/// <param name="Name">The node that holds the object's name.</param>
/// <param name="Key">The node that holds the key.</param>
internal sealed record KeyReference(Manifest From, string Kind, Node Name, Node Key)
{
    private const int MostKeysShown = 6;

    /// <summary>The object that is referred to and surely lacks the key; null when it has it, or is not known well enough.</summary>
    public DataMap? HolderWithoutKey(Bundle bundle)
    {
        if (Key.Text is not { } wanted || Placeholders.Contains(wanted))
            return null;
        if (new Reference(From, Kind, Name).Resolve(bundle) is not { Kind: ResolutionKind.Found } resolution)
            return null;
        var holders = resolution.Targets.Select(View.Of).OfType<DataMap>().ToList();
        return holders.Exists(h => h.IsOpen || h.HasKey(wanted)) ? null : holders.FirstOrDefault();
    }

    /// <summary>Reports that the object does not have the key.</summary>
    /// <param name="context">Where to report.</param>
    /// <param name="holder">The object.</param>
    /// <param name="who">Who refers, with its verb: <c>container 'web' takes DB_URL from</c>.</param>
    /// <param name="consequence">What happens then: <c>the container would not start</c>.</param>
    public void ReportMissing(RuleContext context, DataMap holder, string who, string consequence)
    {
        var keys = holder.Entries.Select(e => e.Key!).ToList();
        var near = NearestName.Among(keys, Key.Text!);
        var message = $"{who} the key '{Key.Text}', which {holder.Manifest.DisplayName} does not have";
        if (near.Count > 0)
        {
            context.Report(
                Key,
                message,
                help: $"{consequence}; write {near[0]}",
                fix: near.Count == 1 ? Fix.Safe($"Write '{near[0]}'", Edit.Set(Key, near[0])) : null,
                related: [new RelatedPlace(holder.Entries.First(e => e.Key == near[0]), $"did you mean '{near[0]}'?")]);
            return;
        }

        context.Report(
            Key,
            message,
            help: $"{consequence}; {KeysOf(holder, keys)}",
            related: [new RelatedPlace(holder.Manifest, $"{holder.Manifest.DisplayName} is here")]);
    }

    private static string KeysOf(DataMap holder, List<string> keys) => keys.Count switch
    {
        0 => $"{holder.Manifest.DisplayName} has no keys at all",
        <= MostKeysShown => $"its keys are {string.Join(", ", keys)}",
        _ => $"its keys are {string.Join(", ", keys.Take(MostKeysShown))} and {keys.Count - MostKeysShown} more",
    };
}
