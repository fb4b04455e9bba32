using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Formats;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Custom;

/// <summary>Reads a kind from a JSON Schema file, as collections of custom kinds hold them.</summary>
/// <remarks>
/// The kind of a file is told by what it holds, or else by its name: <c>group/kind_version.json</c>,
/// <c>group_kind_version.json</c> or <c>kind-group-version.json</c>. Nothing tells whether its objects live in namespaces;
/// they are taken to, so that a namespace is never held against them.
/// </remarks>
public static class JsonSchemaFile
{
    /// <summary>The kind that a file is about; null when the name does not tell and the file neither.</summary>
    /// <param name="name">The name of the file with its folders.</param>
    /// <param name="root">What it holds.</param>
    public static KindSchema? Read(string name, Node root) => JsonSchemaName.Of(name, root) is { } kind ? Read(kind, root) : null;

    /// <summary>Whether a file may be about one of some kinds, as far as its name tells; large collections need not be read whole.</summary>
    /// <param name="name">The name of the file with its folders.</param>
    /// <param name="kinds">Kinds in lower case.</param>
    public static bool MayBeAbout(string name, ISet<string> kinds) => JsonSchemaName.FromPath(name) is not { } told || kinds.Contains(told.Kind);

    internal static KindSchema Read(JsonSchemaName name, Node root) =>
        new(name.ApiVersion, name.Kind, new SchemaReader(root, SchemaDialect.JsonSchema).ReadRoot(root))
        {
            IsNamespaced = true,
            NameFormat = TextFormats.Named("dns-subdomain"),
        };
}
