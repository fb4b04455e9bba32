namespace Plimsoll;

/// <summary>A claim for storage that outlives pods: <c>new Claim("data", 10.Gi).At("/data/db")</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">How much storage is wanted.</param>
public sealed record Claim(string Name, Quantity Size)
{
    /// <summary>The class of storage; null for the cluster's default.</summary>
    public string? StorageClass { get; init; }

    /// <summary>How it may be mounted; by one node, unless said otherwise.</summary>
    public ValueList<AccessMode> AccessModes { get; init; } = [AccessMode.ReadWriteOnce];

    /// <summary>The claim in a folder of a container.</summary>
    public Mount At(string path) => new(path, this);

    internal PersistentVolumeClaimSpec ToSpec() => new()
    {
        AccessModes = AccessModes,
        StorageClassName = StorageClass,
        Resources = new() { Requests = [("storage", Size)] },
    };
}
