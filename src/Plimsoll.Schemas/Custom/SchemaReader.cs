using Plimsoll.Manifests.Nodes;
using Plimsoll.Schemas.Formats;
using Plimsoll.Schemas.Model;

namespace Plimsoll.Schemas.Custom;

/// <summary>Makes schemas of what is written in a definition of a custom kind or a JSON Schema file.</summary>
/// <remarks>
/// Fields are read when somebody asks for them, one level at a time. What cannot be known or makes no sense asks for nothing.
/// </remarks>
/// <param name="document">Where references lead to.</param>
/// <param name="dialect">How what is not said is to be taken.</param>
internal sealed class SchemaReader(Node document, SchemaDialect dialect)
{
    // References may lead back to where they stand, or to one place along many ways.
    private readonly Dictionary<(Node Target, bool IsRule), Schema> _referred = [];

    /// <summary>The schema of a value.</summary>
    public Schema Read(Node schema) => Read(schema, isRule: false);

    /// <summary>The schema of a part of a combination, which says nothing about fields that it does not name.</summary>
    public Schema ReadRule(Node schema) => Read(schema, isRule: true);

    /// <summary>The schema of a whole object.</summary>
    public Schema ReadRoot(Node schema)
    {
        if (dialect == SchemaDialect.JsonSchema && TryFollow(schema, out var target))
            schema = target;
        if (!schema.IsMapping)
            return new Schema(() => new FieldReader(this).ReadRoot(schema)) { Types = JsonTypes.Object, IsOpen = true };
        return Make(schema, isRule: false, isRoot: true);
    }

    private Schema Read(Node schema, bool isRule)
    {
        if (!schema.IsMapping)
            return Schema.Anything;
        if (dialect == SchemaDialect.JsonSchema && !schema[Keywords.Ref].IsAbsent)
            return Follow(schema, isRule);
        return Make(schema, isRule, isRoot: false);
    }

    private Schema Follow(Node schema, bool isRule)
    {
        if (!TryFollow(schema, out var target) || !target.IsMapping)
            return Schema.Anything;
        var key = (target, isRule);
        lock (_referred)
        {
            if (_referred.TryGetValue(key, out var known))
                return known;

            // Until it is read, it asks for nothing of itself.
            _referred[key] = Schema.Anything;
            return _referred[key] = Make(target, isRule, isRoot: false);
        }
    }

    private bool TryFollow(Node schema, out Node target)
    {
        target = schema;
        for (var steps = 0; target.IsMapping && target[Keywords.Ref] is { IsAbsent: false } reference; steps++)
        {
            if (steps == 16 || !LocalReference.TryResolve(document, reference.Text, out target))
                return false;
        }

        return true;
    }

    private Schema Make(Node schema, bool isRule, bool isRoot)
    {
        var isEmbedded = schema[Keywords.EmbeddedResource].IsTrue;
        var types = SchemaTypes.Of(schema);
        var range = NumberRange.Of(schema);
        var allowed = SchemaValues.AllowedBy(schema, out var hasNull);
        var mayBeObject = isRoot || types.Types == JsonTypes.Any || (types.Types & JsonTypes.Object) != JsonTypes.Any;
        var isOpen = mayBeObject && (isRule || Openness.IsOpen(schema, dialect));
        var format = SchemaFormats.NameOf(schema["format"].Text);
        var fields = new FieldReader(this);
        Func<FieldSet> readFields = isRoot || (isEmbedded && !isRule) ? () => fields.ReadObject(schema, isEmbedded) : () => fields.Read(schema, isRule);
        var listType = schema[Keywords.ListType].Text;
        return new Schema(readFields)
        {
            Types = isRoot ? JsonTypes.Object : types.Types,
            IsNullable = types.IsNullable || schema[Keywords.Nullable].IsTrue || (hasNull && types.Types == JsonTypes.Any),
            Enum = allowed,
            Format = format.Length > 0 ? TextFormats.Named(format) : null,
            FormatName = format,
            Minimum = range.Minimum,
            Maximum = range.Maximum,
            Items = schema[Keywords.Items] is { IsMapping: true } items ? Read(items, isRule) : null,
            ListKeys = listType == "map" ? SchemaValues.TextsOf(schema[Keywords.ListMapKeys]) : [],
            IsSet = listType == "set" || schema["uniqueItems"].IsTrue,
            MapValues = !isRule && !isOpen && schema[Keywords.AdditionalProperties] is { IsMapping: true } values ? Read(values) : null,
            IsOpen = isOpen,
            IsEmbeddedObject = isEmbedded && !isRule,
            Rules = new RuleReader(this).Read(schema, range, types, isRoot ? fields.RulesOfMetadata(schema) : null),
        };
    }
}
