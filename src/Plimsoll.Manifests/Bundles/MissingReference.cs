namespace Plimsoll.Manifests.Bundles;

/// <summary>A reference that leads nowhere.</summary>
/// <param name="Bundle">Where it was followed.</param>
/// <param name="Kind">The kind that is referred to.</param>
/// <param name="Name">The name that is referred to.</param>
/// <param name="From">The object that refers.</param>
/// <param name="InNamespace">The namespace that the reference names; null or empty for that of <paramref name="From"/>.</param>
internal sealed record MissingReference(Bundle Bundle, string Kind, string Name, Manifest From, string? InNamespace)
{
    /// <summary>Searches for what may have been meant.</summary>
    public ReferenceAlternatives FindAlternatives() => Bundle.AlternativesTo(this);
}
