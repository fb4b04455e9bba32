namespace Plimsoll.Manifests.Yaml;

/// <summary>How much a text may ask of its reader.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits that apply unless somebody says otherwise.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long MaxFileSize { get; init; } = 128L * 1024 * 1024;

    /// <summary>Deepest nesting of mappings and sequences; the deepest custom resource definitions stay below 100.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>Most nodes that aliases may add to one document.</summary>
    public int MaxCopies { get; init; } = 500_000;

    /// <summary>Most documents in one file.</summary>
    public int MaxDocuments { get; init; } = 200_000;
}
