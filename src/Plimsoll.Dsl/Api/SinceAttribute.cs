namespace Plimsoll;

/// <summary>Marks what older versions of Kubernetes do not know.</summary>
/// <param name="version">The first version that knows it: <c>1.29</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class SinceAttribute(string version) : Attribute
{
    /// <summary>The first version that knows it.</summary>
    public string Version => version;
}
