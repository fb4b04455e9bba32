namespace Plimsoll.Manifests.Bundles;

/// <summary>How a reference turned out.</summary>
public enum ResolutionKind
{
    /// <summary>The object is there.</summary>
    Found,

    /// <summary>The object may be made by something else, or its name is computed: nothing can be said.</summary>
    Uncertain,

    /// <summary>Nothing in the input is or makes the object.</summary>
    Missing,
}
