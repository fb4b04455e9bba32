namespace Plimsoll;

/// <summary>What <see cref="Manifest"/> can write: an object of the API, or a construct that stands for several.</summary>
public interface IWritable
{
    /// <summary>The objects, in the order in which they are written.</summary>
    IEnumerable<KubernetesObject> Objects { get; }

    /// <summary>The same with one patch more.</summary>
    IWritable With(Patch patch);
}
