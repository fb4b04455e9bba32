namespace Plimsoll;

/// <summary>Room for files that may go with the pod: <c>new Scratch("tmp").At("/tmp")</c>.</summary>
/// <param name="Name">Its name.</param>
public sealed record Scratch(string Name)
{
    /// <summary>How much may be written; null for no limit.</summary>
    public Quantity? SizeLimit { get; init; }

    /// <summary>The room in a folder of a container.</summary>
    public Mount At(string path) => new(path, new Volume { Name = Name, EmptyDir = new() { SizeLimit = SizeLimit } });
}
