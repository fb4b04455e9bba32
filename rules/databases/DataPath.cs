namespace Plimsoll.Rules.Databases;

/// <summary>Where an image keeps its data, in some of its releases.</summary>
/// <param name="Path">The folder.</param>
/// <param name="From">The first release it holds for; null for all.</param>
/// <param name="Before">The first release it no longer holds for; null for all.</param>
internal sealed record DataPath(string Path, int? From = null, int? Before = null)
{
    /// <summary>Whether it holds for a release; one that is not known may be any.</summary>
    public bool HoldsFor(int? release) => release is not { } number || ((From is null || number >= From) && (Before is null || number < Before));
}
