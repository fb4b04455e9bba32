namespace Plimsoll;

/// <summary>Marks what newer versions of Kubernetes do not know any more.</summary>
/// <param name="version">The first version without it: <c>1.32</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class RemovedInAttribute(string version) : Attribute
{
    /// <summary>The first version without it.</summary>
    public string Version => version;
}
