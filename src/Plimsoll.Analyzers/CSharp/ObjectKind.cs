namespace Plimsoll.Analyzers.CSharp;

/// <summary>The kind of Kubernetes object that a type stands for.</summary>
/// <param name="ApiVersion">Group and version: <c>apps/v1</c>.</param>
/// <param name="Kind">The kind: <c>Deployment</c>.</param>
internal sealed record ObjectKind(string ApiVersion, string Kind)
{
    /// <summary>Whether it is a list of objects, which stand for themselves.</summary>
    public bool IsList => Kind.Length > 4 && Kind.EndsWith("List", StringComparison.Ordinal);
}
