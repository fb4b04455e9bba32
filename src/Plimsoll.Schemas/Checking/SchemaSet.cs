using Plimsoll.Manifests;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Custom;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Checking;

/// <summary>What objects are held against: the API of some versions of Kubernetes, and custom kinds.</summary>
/// <param name="Target">The versions of Kubernetes that are meant.</param>
/// <param name="Custom">The custom kinds that are known.</param>
public sealed record SchemaSet(VersionSet Target, CustomKinds Custom)
{
    /// <summary>The kinds of Kubernetes itself.</summary>
    public ApiCatalogue Catalogue { get; init; } = ApiCatalogue.Kubernetes;

    /// <summary>What to say about custom kinds that nothing is known about.</summary>
    public MissingSchemaPolicy MissingSchemas { get; init; } = MissingSchemaPolicy.Note;

    /// <summary>The newest version and no custom kinds.</summary>
    public static SchemaSet Newest => new(VersionSet.Of(ApiCatalogue.Kubernetes.KnownVersions.Newest), new CustomKinds());

    /// <summary>The same with the kinds that some of these objects define.</summary>
    public SchemaSet With(IEnumerable<Manifest> manifests)
    {
        CustomKinds? custom = null;
        foreach (var manifest in manifests)
        {
            if (manifest.Kind == "CustomResourceDefinition")
                (custom ??= Custom.Copy()).Add(manifest);
        }

        return custom is null ? this : this with { Custom = custom };
    }
}
