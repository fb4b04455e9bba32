namespace Plimsoll;

/// <summary>Something that stands in a folder of a container.</summary>
public sealed record Mount
{
    /// <summary>A volume of any kind.</summary>
    public Mount(string path, Volume volume)
    {
        ArgumentNullException.ThrowIfNull(volume);
        (Path, Volume) = (path, volume);
    }

    /// <summary>A claim.</summary>
    public Mount(string path, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        (Path, Claim) = (path, claim);
    }

    /// <summary>The folder in the container.</summary>
    public string Path { get; }

    /// <summary>The volume; null for a claim.</summary>
    public Volume? Volume { get; }

    /// <summary>The claim; null for other volumes.</summary>
    public Claim? Claim { get; }

    /// <summary>Whether the container can only read it.</summary>
    public bool? ReadOnly { get; init; }

    /// <summary>The file or folder within the volume that is meant; null for all of it.</summary>
    public string? SubPath { get; init; }

    /// <summary>The name of the volume.</summary>
    internal string Name => Claim?.Name ?? Volume!.Name;

    internal VolumeMount ToVolumeMount() => new() { Name = Name, MountPath = Path, ReadOnly = ReadOnly, SubPath = SubPath };
}
