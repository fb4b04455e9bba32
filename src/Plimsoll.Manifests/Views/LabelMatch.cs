namespace Plimsoll.Manifests.Views;

/// <summary>Whether labels satisfy a selector.</summary>
public enum LabelMatch
{
    /// <summary>They do not.</summary>
    No,

    /// <summary>Something in labels or selector is unknown; what is known agrees.</summary>
    Maybe,

    /// <summary>They do.</summary>
    Yes,
}
