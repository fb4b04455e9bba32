namespace Plimsoll;

/// <summary>A key of a Secret and where its value is kept.</summary>
/// <param name="Key">The key in the Secret.</param>
/// <param name="Remote">The entry of the store.</param>
/// <param name="Property">The part of the entry; null for all of it.</param>
public sealed record ExternalKey(string Key, string Remote, string? Property = null)
{
    /// <summary>A key and the entry of the store.</summary>
    public static implicit operator ExternalKey((string Key, string Remote) key) => new(key.Key, key.Remote);

    /// <summary>A key, the entry of the store and the part of it.</summary>
    public static implicit operator ExternalKey((string Key, string Remote, string Property) key) => new(key.Key, key.Remote, key.Property);
}
