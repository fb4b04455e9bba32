namespace Plimsoll;

/// <summary>Tells which kind of object a record stands for.</summary>
/// <param name="apiVersion">Group and version: <c>apps/v1</c>.</param>
/// <param name="kind">The kind: <c>Deployment</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiKindAttribute(string apiVersion, string kind) : Attribute
{
    /// <summary>Group and version.</summary>
    public string ApiVersion => apiVersion;

    /// <summary>The kind.</summary>
    public string Kind => kind;

    /// <summary>Whether its objects live in namespaces.</summary>
    public bool IsNamespaced { get; init; }
}
