using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Model;

/// <summary>A field of a type.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Schema">What its value may be.</param>
public sealed record Field(string Name, Schema Schema)
{
    /// <summary>The versions of Kubernetes that know it; all for custom kinds.</summary>
    public VersionSet Versions { get; init; } = VersionSet.All;

    /// <summary>The versions of Kubernetes that refuse objects without it.</summary>
    public VersionSet RequiredIn { get; init; }

    /// <summary>Whether an empty text or list counts as absent where the field is required.</summary>
    public bool IsNonEmpty { get; init; }

    /// <summary>What to write instead of it; null when it is as good as ever.</summary>
    public string? Deprecated { get; init; }

    /// <summary>The text that stands for it where it is absent; null when there is none that is known.</summary>
    public string? Default { get; init; }
}
