using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Formats;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Custom;

/// <summary>Reads what a CustomResourceDefinition says about its kind.</summary>
public static class CustomResourceDefinition
{
    internal const string ApiGroup = "apiextensions.k8s.io";

    /// <summary>Whether an object defines a custom kind.</summary>
    public static bool IsDefinition(Manifest manifest) => manifest.Kind == nameof(CustomResourceDefinition) && manifest.Group == ApiGroup;

    /// <summary>The kind under each of its versions, also those that are not served; none for a patch, or when group, kind or versions are not known.</summary>
    /// <remarks>Costs next to nothing: fields are read when they are asked for.</remarks>
    public static IReadOnlyList<KindSchema> KindsOf(Manifest definition)
    {
        var spec = definition.Root["spec"];
        if (!IsDefinition(definition) || (definition.IsPartial && !definition.IsBroken))
            return [];
        if (spec["group"].Text is not { Length: > 0 } group || spec["names"]["kind"].Text is not { Length: > 0 } kind)
            return [];

        var kinds = new List<KindSchema>();
        foreach (var (version, schema) in SchemasOf(definition))
        {
            kinds.Add(new KindSchema($"{group}/{version}", kind, ReaderFor(definition).ReadRoot(schema))
            {
                IsNamespaced = spec["scope"].Text != "Cluster",
                NameFormat = TextFormats.Named("dns-subdomain"),
            });
        }

        return kinds;
    }

    /// <summary>The versions of a definition, each with its schema, which may be absent.</summary>
    internal static IEnumerable<(string Version, Node Schema)> SchemasOf(Manifest definition)
    {
        // Until v1 one schema could stand for all versions, and one version be written without a list.
        var spec = definition.Root["spec"];
        var common = spec["validation"]["openAPIV3Schema"];
        if (!spec["versions"].IsSequence)
        {
            if (spec["version"].Text is { Length: > 0 } only)
                yield return (only, common);
            yield break;
        }

        foreach (var version in spec["versions"].Children)
        {
            if (version["name"].Text is not { Length: > 0 } name)
                continue;
            var own = version["schema"]["openAPIV3Schema"];
            yield return (name, own.IsAbsent && !common.IsAbsent ? common : own);
        }
    }

    /// <summary>What reads the schemas of a definition.</summary>
    internal static SchemaReader ReaderFor(Manifest definition)
    {
        // The default changed with v1, where the field is left for definitions that are older.
        var preserve = definition.Root["spec"]["preserveUnknownFields"];
        var isPruning = definition.ApiVersion == ApiGroup + "/v1" ? preserve.IsAbsent || preserve.IsFalse : preserve.IsFalse;
        return new SchemaReader(definition.Root, isPruning ? SchemaDialect.Pruning : SchemaDialect.Preserving);
    }
}
