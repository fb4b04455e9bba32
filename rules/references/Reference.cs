namespace Plimsoll.Rules.References;

/// <summary>A reference by name from one object to another, and how to tell that it leads nowhere.</summary>
/// <param name="From">The object that refers.</param>
/// <param name="Kind">The kind that is referred to.</param>
/// <param name="Name">The node that holds the name.</param>
internal readonly record struct Reference(Manifest From, string Kind, Node Name)
{
    /// <summary>The namespace that is named beside it; null for that of the object that refers.</summary>
    public string? InNamespace { get; init; }

    /// <summary>Where the reference leads; null when its name is not known.</summary>
    public Resolution? Resolve(Bundle bundle) => Name.Text is { Length: > 0 } name ? bundle.Resolve(Kind, name, From, InNamespace) : null;

    /// <summary>Reports that the object is missing.</summary>
    /// <param name="context">Where to report.</param>
    /// <param name="resolution">What was found instead.</param>
    /// <param name="who">Who refers, with its verb: <c>container 'web' takes DB_URL from</c>.</param>
    /// <param name="consequence">What happens then: <c>the container would not start</c>.</param>
    /// <param name="mildest">How bad it is when nothing of the input shows what was meant; the more certain it is, the worse.</param>
    /// <param name="mayBeMeant">Whether the object with nearly that name may be meant; the name alone decides when it is not said.</param>
    public void ReportMissing(RuleContext context, Resolution resolution, string who, string consequence, Severity mildest = Severity.Warning, Func<Manifest, bool>? mayBeMeant = null)
    {
        var named = $"{who} {Kind} '{Name.Text}'";
        if (resolution.Nearest is { } nearest && mayBeMeant?.Invoke(nearest) != false)
        {
            context.Report(
                Name,
                $"{named}, which does not exist",
                help: $"{consequence}; write {nearest.Name}",
                fix: resolution.IsNearestUnique ? Fix.Safe($"Write '{nearest.Name}'", Edit.Set(Name, nearest.Name)) : null,
                related: [new RelatedPlace(nearest, $"did you mean '{nearest.Name}'?")]);
        }
        else if (resolution.InOtherNamespace is { } elsewhere)
        {
            context.Report(
                Name,
                $"{named}, which is in another namespace ('{elsewhere.Namespace}')",
                help: $"{consequence}; objects are only found in their own namespace, so put both into one",
                related: [new RelatedPlace(elsewhere, $"{elsewhere.DisplayName} is here")]);
        }
        else if (resolution.OfOtherKind is { } other)
        {
            context.Report(
                Name,
                $"{named}, but '{other.Name}' is a {other.Kind}",
                help: $"{consequence}; refer to the {other.Kind}",
                related: [new RelatedPlace(other, $"{other.DisplayName} is here")]);
        }
        else
        {
            // What is not part of the input may exist in the cluster, unless the input says that it is all there is. What lives
            // outside namespaces is shared, so that something else may bring it even then.
            var isComplete = context.Bundle.IsComplete && !BuiltInKinds.IsClusterScoped(Kind);
            context.Report(
                Name,
                isComplete ? $"{named}, which the kustomization does not contain" : $"{named}, which is not part of the input",
                help: $"{consequence} unless it exists in the cluster; add it, or name the folder that has it with --context",
                severity: isComplete && mildest == Severity.Warning ? Severity.Error : mildest);
        }
    }
}
