using Plimsoll.Schemas.Versions;

namespace Plimsoll.Schemas.Catalogue;

/// <summary>What the tables say about one field.</summary>
internal sealed class FieldFacts
{
    private readonly Dictionary<string, string[]> _facts = new(StringComparer.Ordinal);
    private VersionSet _typeVersions;

    /// <summary>Its type in the newest version that has the field.</summary>
    public string Type { get; private set; } = "any";

    /// <summary>The versions that have it.</summary>
    public VersionSet Versions { get; private set; }

    /// <summary>The versions that require it.</summary>
    public VersionSet RequiredIn { get; private set; }

    /// <summary>Whether every version requires it, with something in it.</summary>
    public bool IsNonEmpty { get; private set; }

    /// <summary>The words after a fact's own, or null when there is no such fact.</summary>
    public IReadOnlyList<string>? this[string fact] => _facts.TryGetValue(fact, out var words) ? words : null;

    /// <summary>Adds a fact: the field, what is said of it, and with what.</summary>
    public void Add(string[] words, VersionSet versions)
    {
        switch (words[1])
        {
            case "required":
                RequiredIn = RequiredIn.Or(versions);
                break;
            case "non-empty":
                IsNonEmpty = true;
                break;
            case "enum" or "range" or "format" or "keys-format" or "values-format" or "list-keys" or "list-set"
                or "max-length" or "min-items" or "max-items" or "deprecated" or "default":
                _facts[words[1]] = [.. words.Skip(2)];
                break;
            default:
                if (versions.Newest > _typeVersions.Newest)
                    (Type, _typeVersions) = (words[1], versions);
                Versions = Versions.Or(versions);
                break;
        }
    }

    /// <summary>All words after a fact's own as one text.</summary>
    public string? Text(string fact) => this[fact] is { } words ? string.Join(" ", words) : null;

    /// <summary>The number after a fact's own word.</summary>
    public int? Integer(string fact) => Text(fact) is { } text ? TypeReader.IntegerOf(text) : null;

    /// <summary>What the field's facts say about the items of a list.</summary>
    public FieldFacts OfItems() => Only("enum", "range", "format", "max-length", "keys-format", "values-format");

    /// <summary>What the field's facts say about the values of a mapping.</summary>
    public FieldFacts OfValues()
    {
        var facts = Only("enum", "range", "format", "max-length");
        if (this["values-format"] is { } format)
            facts._facts["format"] = [.. format];
        return facts;
    }

    private FieldFacts Only(params string[] names)
    {
        var facts = new FieldFacts();
        foreach (var name in names)
        {
            if (_facts.TryGetValue(name, out var words))
                facts._facts[name] = words;
        }

        return facts;
    }
}
