using System.Globalization;
using System.Net;
using Plimsoll.Schemas.Model;
using Plimsoll.Schemas.Versions;

namespace Plimsoll.Dsl.Generator;

/// <summary>Says in words and attributes what the catalogue knows.</summary>
internal sealed class Documentation(VersionSet known)
{
    /// <summary>What a record is.</summary>
    public string Of(ApiType type)
    {
        if (type.Kind is not { } kind)
            return $"The type <c>{type.Path}</c> of the Kubernetes API.";
        var versions = kind.Versions.HasAll(known) ? "" : $", {kind.Versions.Describe(known)}";
        return $"The kind <c>{kind.Kind}</c> of <c>{kind.ApiVersion}</c>{versions}; {(kind.IsNamespaced ? "lives in a namespace" : "is cluster-wide")}.";
    }

    /// <summary>What a field is: its type, whether it must be there, since when, and what it may hold.</summary>
    public string Of(ApiField field)
    {
        var facts = field.Facts;
        var sentences = new List<string> { $"<c>{facts.Name}</c>: {Describe(facts.Schema)}." };
        if (field.IsRequired)
            sentences.Add("Required.");
        if (!facts.Versions.HasAll(known))
            sentences.Add($"Known {facts.Versions.Describe(known)}.");
        if (facts.Default is { } value)
            sentences.Add($"Default: <c>{WebUtility.HtmlEncode(value)}</c>.");
        if (facts.Deprecated is { } instead)
            sentences.Add($"Deprecated: {WebUtility.HtmlEncode(instead)}.");
        return string.Join(" ", sentences);
    }

    /// <summary>What an enumeration is.</summary>
    public static string Of(Enumeration enumeration) => $"One of {Listed(enumeration.Values)}, or a word that is newer.";

    /// <summary>The attributes that tell since when and until when something is known; each after a comma.</summary>
    public string Marks(VersionSet versions)
    {
        var here = versions.And(known);
        var marks = here.Oldest > known.Oldest ? $", Since(\"1.{here.Oldest}\")" : "";
        return here.Newest < known.Newest ? $"{marks}, RemovedIn(\"1.{here.Newest + 1}\")" : marks;
    }

    private static string Describe(Schema schema)
    {
        if (schema.Items is { } items)
            return $"a list, each item {Describe(items)}";
        if (schema.MapValues is { } values)
            return $"a map, each value {Describe(values)}";
        if (schema.Enum is { } words)
            return $"one of {Listed(words)}";
        if (schema.FormatName.Length > 0)
            return $"{(schema.Types == JsonTypes.Integer ? "a number" : "a text")} in the format '{schema.FormatName}'";
        return schema.Types switch
        {
            JsonTypes.String => "a text",
            JsonTypes.Boolean => "true or false",
            JsonTypes.Integer => "a whole number" + Range(schema),
            JsonTypes.Integer | JsonTypes.Number => "a number" + Range(schema),
            JsonTypes.Integer | JsonTypes.String => "a whole number or a text",
            JsonTypes.Object => schema.Name.Length > 0 ? $"a <c>{schema.Name}</c>" : "a mapping",
            _ => "any value",
        };
    }

    private static string Range(Schema schema)
    {
        var least = schema.Minimum is { } minimum && minimum > int.MinValue ? $" from {minimum.ToString(CultureInfo.InvariantCulture)}" : "";
        var most = schema.Maximum is { } maximum && maximum < int.MaxValue ? $" to {maximum.ToString(CultureInfo.InvariantCulture)}" : "";
        return least + most;
    }

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words.Select(w => $"<c>{WebUtility.HtmlEncode(w)}</c>"));
}
