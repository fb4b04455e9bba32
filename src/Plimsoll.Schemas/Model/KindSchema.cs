using Plimsoll.Schemas.Formats;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Model;

/// <summary>A kind of object under one API version.</summary>
/// <param name="ApiVersion">Group and version as manifests write them: <c>apps/v1</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Schema">What an object of it may hold.</param>
public sealed record KindSchema(string ApiVersion, string Kind, Schema Schema)
{
    /// <summary>The versions of Kubernetes that serve it; all for custom kinds.</summary>
    public VersionSet Versions { get; init; } = VersionSet.All;

    /// <summary>Whether its objects live in namespaces.</summary>
    public bool IsNamespaced { get; init; }

    /// <summary>The name of the syntax that <c>metadata.name</c> follows.</summary>
    public string NameFormatName { get; init; } = "dns-subdomain";

    /// <summary>The syntax that <c>metadata.name</c> follows; null when any name will do.</summary>
    public TextFormat? NameFormat { get; init; }

    /// <summary>The greatest length of <c>metadata.name</c>, in characters.</summary>
    public int MaxNameLength { get; init; } = 253;
}
