namespace Plimsoll.Rules.Databases;

/// <summary>A program that keeps data.</summary>
/// <param name="Name">How people call it.</param>
/// <param name="Port">The port that it listens on.</param>
internal sealed record DatabaseEngine(string Name, int Port)
{
    /// <summary>Whether its members vote, so that an even number of them wins nothing.</summary>
    public bool HasQuorum { get; init; }

    /// <summary>Whether it is often run as a cache, whose content may be lost.</summary>
    public bool IsOftenCache { get; init; }

    /// <summary>Whether it is often meant to be called from outside of the cluster.</summary>
    public bool IsPublic { get; init; }
}
