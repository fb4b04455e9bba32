using Plimsoll.Schemas.Catalogue;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Dsl.Generator;

/// <summary>What of the API becomes C#: every kind that manifests hold, and all that is in them.</summary>
/// <remarks>Left out is what only the cluster writes: lists of objects, <c>status</c> and <c>metadata.managedFields</c>.</remarks>
internal sealed class ApiSurface
{
    // What a reader looks for first; all else follows by name.
    private static readonly string[] LeadingFields = ["metadata", "name", "key", "path", "host", "image"];

    // What every record, or every kind, has of its own.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "Extra", "Comment", "Origin", "ApiVersion", "Kind", "Metadata", "DisplayName" };

    private readonly Dictionary<TypePath, (Schema Schema, KindSchema? Kind)> _schemas = [];
    private readonly SortedDictionary<string, Enumeration> _enumerations = new(StringComparer.Ordinal);
    private readonly Dictionary<TypePath, string> _names;

    private ApiSurface(ApiCatalogue catalogue)
    {
        KnownVersions = catalogue.KnownVersions;
        foreach (var kind in catalogue.Kinds.Where(IsManifest))
        {
            _schemas[TypePath.Parse(kind.Schema.Name)] = (kind.Schema, kind);
            foreach (var field in FieldsOf(kind.Schema, kind))
                Reach(field.Schema);
        }

        _names = RecordNames.For(_schemas.ToDictionary(s => s.Key, s => s.Value.Kind is not null));
        Types = [.. _schemas.OrderBy(s => s.Key.ToString(), StringComparer.Ordinal).Select(s => TypeOf(s.Key, s.Value.Schema, s.Value.Kind))];
    }

    /// <summary>The versions of Kubernetes that are known.</summary>
    public VersionSet KnownVersions { get; }

    /// <summary>The types, by their names in the catalogue.</summary>
    public IReadOnlyList<ApiType> Types { get; }

    /// <summary>The enumerations, by their names.</summary>
    public IEnumerable<Enumeration> Enumerations => _enumerations.Values;

    /// <summary>Reads a catalogue.</summary>
    public static ApiSurface Of(ApiCatalogue catalogue) => new(catalogue);

    private static bool IsManifest(KindSchema kind) => kind.Schema.Fields["metadata"]?.Schema.Name == "meta.v1.ObjectMeta";

    private static IEnumerable<Field> FieldsOf(Schema schema, KindSchema? kind) => schema.Fields.All
        .Where(f => f.Name != "managedFields" && (kind is null || f.Name is not ("apiVersion" or "kind" or "status")))
        .OrderBy(f => Array.IndexOf(LeadingFields, f.Name) is var place and >= 0 ? place : LeadingFields.Length)
        .ThenBy(f => f.Name, StringComparer.Ordinal);

    private void Reach(Schema schema)
    {
        for (; schema.Name.Length == 0; schema = (schema.Items ?? schema.MapValues)!)
        {
            if (schema.Items is null && schema.MapValues is null)
                return;
        }

        if (!_schemas.TryAdd(TypePath.Parse(schema.Name), (schema, null)))
            return;
        foreach (var field in FieldsOf(schema, null))
            Reach(field.Schema);
    }

    private ApiType TypeOf(TypePath path, Schema schema, KindSchema? kind) =>
        new(path, _names[path], kind, [.. FieldsOf(schema, kind).Select(f => FieldOf(path, f, isOfKind: kind is not null))]);

    private ApiField FieldOf(TypePath owner, Field field, bool isOfKind)
    {
        var name = Words.Pascal(field.Name);
        // A property cannot be called like its type: the port of ContainerPort is its Port.
        if (name == _names[owner])
            name = Words.Last(name);
        if (Taken.Contains(name) && (isOfKind || name == "Extra") && field.Name != "metadata")
            name += "Field";
        return new ApiField(name, CSharpTypeOf(owner, field.Name, field.Schema), field, field.RequiredIn.Has(field.Versions.And(KnownVersions).Newest));
    }

    private string CSharpTypeOf(TypePath owner, string field, Schema schema, bool isItem = false)
    {
        if (schema.Name.Length > 0)
            return _names[TypePath.Parse(schema.Name)];
        if (schema.Items is { } items)
            return $"ValueList<{CSharpTypeOf(owner, field, items, isItem: true)}>";
        if (schema.MapValues is { } values)
            return $"ValueMap<{CSharpTypeOf(owner, field, values)}>";
        if (schema.Enum is { Count: > 1 } words)
            return EnumerationOf(owner, field, words, isItem);
        if (schema.FormatName == "quantity")
            return "Quantity";
        return schema.Types switch
        {
            JsonTypes.String => "string",
            JsonTypes.Boolean => "bool",
            JsonTypes.Integer => schema.Maximum <= int.MaxValue ? "int" : "long",
            JsonTypes.Integer | JsonTypes.Number => "double",
            JsonTypes.Integer | JsonTypes.String => "IntOrString",
            JsonTypes.Object => "ValueMap<AnyValue>",
            _ => "AnyValue",
        };
    }

    private string EnumerationOf(TypePath owner, string field, IEnumerable<string> words, bool isItem)
    {
        var name = EnumerationNames.For(owner.Name, field, isItem);
        if (!_enumerations.TryGetValue(name, out var enumeration))
            _enumerations.Add(name, enumeration = new Enumeration(name));
        enumeration.Values.UnionWith(words);
        return name;
    }
}
