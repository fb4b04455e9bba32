using System.Globalization;
using Plimsoll.Schemas.Formats;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Catalogue;

/// <summary>Makes fields of the facts about a type.</summary>
internal sealed class TypeReader(ApiCatalogue catalogue, VersionSet known)
{
    private readonly Dictionary<string, FieldFacts> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _deep = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _moved = new(StringComparer.Ordinal);
    private readonly List<FieldGroup> _groups = [];
    private readonly List<SiblingRule> _siblingRules = [];

    /// <summary>Reads facts, each as its words: the field, what is said of it, <c>@</c> and versions.</summary>
    public FieldSet Read(string[][] facts)
    {
        foreach (var words in facts)
            Read(words);
        // Where an older version has no such type, another one stood in its place, of which nothing is said.
        var elsewhere = known.Without(_fields.Values.Aggregate(VersionSet.Empty, static (all, f) => all.Or(f.Versions)));
        var fields = _fields.Select(f => new Field(f.Key, SchemaOf(f.Value.Type, f.Value))
        {
            Versions = f.Value.Versions.Or(elsewhere),
            RequiredIn = f.Value.IsNonEmpty ? VersionSet.All : RequiredIn(f.Value),
            IsNonEmpty = f.Value.IsNonEmpty,
            Deprecated = f.Value.Text("deprecated"),
            Default = f.Value.Text("default"),
        });
        return new FieldSet([.. fields])
        {
            Groups = _groups,
            SiblingRules = _siblingRules,
            Moved = _moved,
            DeepRules = [.. _deep.Select(d => new DeepRule(d.Key.Split('.'), BelowSchema(d.Value)))],
        };
    }

    // A field that a newer version makes optional has always been accepted without.
    private static VersionSet RequiredIn(FieldFacts facts) => facts.RequiredIn.Has(facts.Versions.Newest) ? facts.RequiredIn : VersionSet.Empty;

    private Schema BelowSchema(List<string[]> facts)
    {
        var fields = new TypeReader(catalogue, known).Read([.. facts]);
        return new Schema(() => fields) { Types = JsonTypes.Object, IsOpen = true };
    }

    /// <summary>The versions in which a fact holds.</summary>
    internal static VersionSet VersionsOf(string[] words, VersionSet known) =>
        words[words.Length - 1] is ['@', ..] last && VersionSet.TryParse(last.Substring(1), known, out var versions) ? versions : known;

    internal static int IntegerOf(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private void Read(string[] words)
    {
        var dot = words[0].LastIndexOf('.');
        if (dot >= 0)
        {
            ReadDeep(words[0].Substring(0, dot), words);
            return;
        }

        var versions = VersionsOf(words, known);
        if (words[words.Length - 1][0] == '@')
            words = [.. words.Take(words.Length - 1)];
        switch (words[words.Length - 1])
        {
            case "exactly-one":
                _groups.Add(new FieldGroup([.. words.Take(words.Length - 1)], 1, 1));
                return;
            case "at-most-one":
                _groups.Add(new FieldGroup([.. words.Take(words.Length - 1)], 0, 1));
                return;
            case "at-least-one":
                _groups.Add(new FieldGroup([.. words.Take(words.Length - 1)], 1, int.MaxValue));
                return;
        }

        if (words[1] is "forbidden-unless" or "forbidden-with")
        {
            _siblingRules.Add(new SiblingRule(words[0], words[2], [.. words.Skip(3)], words[1] == "forbidden-unless"));
            return;
        }

        if (words[1] == "moved")
        {
            _moved[words[0]] = words[2];
            return;
        }

        if (!_fields.TryGetValue(words[0], out var facts))
            _fields.Add(words[0], facts = new FieldFacts());
        facts.Add(words, versions);
    }

    // Facts about what lies further down are facts about the mapping there.
    private void ReadDeep(string path, string[] words)
    {
        if (!_deep.TryGetValue(path, out var facts))
            _deep.Add(path, facts = []);
        facts.Add([.. words.Select(w => w.StartsWith(path + ".", StringComparison.Ordinal) ? w.Substring(path.Length + 1) : w)]);
    }

    private Schema SchemaOf(string type, FieldFacts facts)
    {
        if (type[0] == '[')
        {
            return new Schema
            {
                Types = JsonTypes.Array,
                Items = SchemaOf(type.Substring(1, type.Length - 2), facts.OfItems()),
                ListKeys = facts["list-keys"] ?? [],
                IsSet = facts["list-set"] is not null,
                Rules = facts["min-items"] is null && facts["max-items"] is null
                    ? null
                    : new ValueRules { MinItems = facts.Integer("min-items"), MaxItems = facts.Integer("max-items") },
            };
        }

        if (type[0] == '{')
        {
            var keyFormat = facts.Text("keys-format") ?? "";
            return new Schema
            {
                Types = JsonTypes.Object,
                MapValues = SchemaOf(type.Substring(1, type.Length - 2), facts.OfValues()),
                KeyFormat = TextFormats.Named(keyFormat),
                KeyFormatName = keyFormat,
            };
        }

        return type switch
        {
            "string" => Scalar(JsonTypes.String, facts),
            "byte" or "date-time" => Scalar(JsonTypes.String, facts, type),
            "quantity" => Scalar(JsonTypes.String | JsonTypes.Integer | JsonTypes.Number, facts, type),
            "int-or-string" => Scalar(JsonTypes.String | JsonTypes.Integer, facts, least: int.MinValue, most: int.MaxValue),
            "int32" => Scalar(JsonTypes.Integer, facts, least: int.MinValue, most: int.MaxValue),
            "int64" => Scalar(JsonTypes.Integer, facts),
            "double" => Scalar(JsonTypes.Integer | JsonTypes.Number, facts),
            "boolean" => Scalar(JsonTypes.Boolean, facts),
            "any" => Scalar(JsonTypes.Any, facts),
            "object" => new Schema { Types = JsonTypes.Object, IsOpen = true },
            _ => catalogue.TypeNamed(type),
        };
    }

    private static Schema Scalar(JsonTypes types, FieldFacts facts, string format = "", double? least = null, double? most = null)
    {
        var name = facts.Text("format") ?? format;
        var range = facts.Text("range");
        var dots = range?.IndexOf("..", StringComparison.Ordinal) ?? 0;
        return new Schema
        {
            Types = types,
            IsOpen = types == JsonTypes.Any,
            Enum = facts["enum"],
            Format = TextFormats.Named(name),
            FormatName = name,
            Minimum = range is null || dots == 0 ? least : NumberOf(range.Substring(0, dots)),
            Maximum = range is null || dots + 2 == range.Length ? most : NumberOf(range.Substring(dots + 2)),
            Rules = facts["max-length"] is null ? null : new ValueRules { MaxLength = facts.Integer("max-length") },
        };
    }

    private static double NumberOf(string word) => double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture);
}
