using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Custom;

/// <summary>Reads the fields of an object schema.</summary>
/// <param name="reader">Reads their schemas.</param>
internal sealed class FieldReader(SchemaReader reader)
{
    private const string ApiVersion = "apiVersion";
    private const string Kind = "kind";
    private const string Metadata = "metadata";

    private static readonly Schema Text = new() { Types = JsonTypes.String };

    /// <summary>The fields that are named, and those that are required without being named.</summary>
    public FieldSet Read(Node schema, bool isRule = false)
    {
        var required = new HashSet<string>(SchemaValues.TextsOf(schema[Keywords.Required]), StringComparer.Ordinal);
        var fields = new List<Field>();
        foreach (var property in schema[Keywords.Properties].Children)
        {
            if (property.Key is not { } name)
                continue;
            fields.Add(new Field(name, isRule ? reader.ReadRule(property) : reader.Read(property))
            {
                RequiredIn = required.Remove(name) ? VersionSet.All : VersionSet.Empty,
                Default = property[Keywords.Default] is { IsScalar: true } value ? SchemaValues.TextOf(value) : null,
            });
        }

        // A mapping with free keys may insist on some of them.
        var unnamed = required.Count > 0 && !isRule && schema[Keywords.AdditionalProperties].IsMapping ? reader.Read(schema[Keywords.AdditionalProperties]) : Schema.Anything;
        fields.AddRange(required.OrderBy(n => n, StringComparer.Ordinal).Select(n => new Field(n, unnamed) { RequiredIn = VersionSet.All }));
        return new FieldSet(fields);
    }

    /// <summary>The fields of a whole object: also those that every object has.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isEmbedded">Whether it is inside of another one, where the API server insists on its kind itself.</param>
    public FieldSet ReadObject(Node schema, bool isEmbedded)
    {
        var written = Read(schema);
        var fields = new List<Field>();
        foreach (var name in (string[])[ApiVersion, Kind, Metadata])
        {
            var field = written[name];
            fields.Add(new Field(name, name == Metadata ? ApiCatalogue.Kubernetes.TypeNamed("meta.v1.ObjectMeta") : TextOr(field?.Schema))
            {
                RequiredIn = isEmbedded && name != Metadata ? VersionSet.All : field?.RequiredIn ?? VersionSet.Empty,
            });
        }

        fields.AddRange(written.All.Where(f => f.Name is not (ApiVersion or Kind or Metadata)));
        return new FieldSet(fields);
    }

    /// <summary>The fields of an object of which no schema is known.</summary>
    public FieldSet ReadRoot(Node schema) => ReadObject(schema, isEmbedded: false);

    /// <summary>What a definition asks of names, which <c>metadata</c> is the place for; null when it asks for nothing.</summary>
    public Schema? RulesOfMetadata(Node schema)
    {
        var metadata = schema[Keywords.Properties][Metadata];
        if (!metadata[Keywords.Properties].IsMapping && !metadata[Keywords.Required].IsSequence)
            return null;
        return new Schema(() => new FieldSet([new Field(Metadata, reader.ReadRule(metadata))])) { IsOpen = true };
    }

    private static Schema TextOr(Schema? schema) => schema is { Types: not JsonTypes.Any } ? schema : Text;
}
