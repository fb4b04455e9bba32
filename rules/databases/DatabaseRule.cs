namespace Plimsoll.Rules.Databases;

/// <summary>A rule about databases: all of them know the images that a user adds.</summary>
/// <typeparam name="TSubject">What it looks at.</typeparam>
public abstract class DatabaseRule<TSubject> : Rule<TSubject>
{
    private protected DatabaseRule()
    {
    }

    /// <summary>Images of databases besides those that are known, each with its engine: <c>mongo-acme=MongoDB</c>.</summary>
    [Option("Images of databases besides those that are known, each with its engine: mongo-acme=MongoDB.")]
    public IReadOnlyList<string> Images { get; set; } = [];
}
