namespace Plimsoll.Schemas.Model;

/// <summary>The fields of a type, and what is asked of them together.</summary>
public sealed class FieldSet
{
    private static readonly Dictionary<string, string> NothingMoved = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Field> _byName = new(StringComparer.Ordinal);

    /// <summary>Takes the fields.</summary>
    public FieldSet(IReadOnlyList<Field> all)
    {
        All = all;
        foreach (var field in all)
            _byName[field.Name] = field;
        Required = [.. all.Where(f => !f.RequiredIn.IsEmpty)];
    }

    /// <summary>No fields.</summary>
    public static FieldSet Empty { get; } = new([]);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Field> All { get; }

    /// <summary>Those that some version of Kubernetes requires.</summary>
    public IReadOnlyList<Field> Required { get; }

    /// <summary>Fields of which only so many may be given.</summary>
    public IReadOnlyList<FieldGroup> Groups { get; init; } = [];

    /// <summary>Fields that have no place beside certain values of others.</summary>
    public IReadOnlyList<SiblingRule> SiblingRules { get; init; } = [];

    /// <summary>What is asked of values further down.</summary>
    public IReadOnlyList<DeepRule> DeepRules { get; init; } = [];

    /// <summary>Where fields went that older API versions of the type have, as paths from here.</summary>
    public IReadOnlyDictionary<string, string> Moved { get; init; } = NothingMoved;

    /// <summary>The field of a name, or null.</summary>
    public Field? this[string name] => _byName.TryGetValue(name, out var field) ? field : null;
}
