namespace Plimsoll.Rules.Databases;

/// <summary>A program that keeps data, and what a manifest has to give it.</summary>
/// <param name="Name">How people call it.</param>
/// <param name="DataPath">Where its official image keeps its data; empty when it keeps none on disk.</param>
/// <param name="Images">Last segments of its images' names, vendor forks included.</param>
internal sealed record DatabaseEngine(string Name, string DataPath, params string[] Images)
{
    /// <summary>Whether it is often run as a cache, whose content may be lost.</summary>
    public bool IsOftenCache { get; init; }

    /// <summary>The environment variable that moves the data path, when the image has one.</summary>
    public string? DataPathVariable { get; init; }
}
