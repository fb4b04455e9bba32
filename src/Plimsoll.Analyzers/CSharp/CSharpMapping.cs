namespace Plimsoll.Analyzers.CSharp;

/// <summary>An object of a model type, or a dictionary.</summary>
/// <param name="syntax">Where it is made.</param>
/// <param name="type">Its type; null where none is known.</param>
internal sealed class CSharpMapping(SyntaxNode syntax, INamedTypeSymbol? type) : CSharpValue(syntax)
{
    private readonly List<CSharpEntry> _entries = [];

    /// <summary>Its type.</summary>
    public INamedTypeSymbol? Type => type;

    /// <summary>The entries, in the order in which they were set.</summary>
    public IReadOnlyList<CSharpEntry> Entries => _entries;

    /// <summary>Whether it may hold more, or something else, than is known.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether it is a changed copy of another one, or made by such a copy.</summary>
    public bool IsVariant { get; init; }

    /// <summary>The kind of Kubernetes object that it is; null for parts of objects and for dictionaries.</summary>
    public ObjectKind? Kind { get; init; }

    /// <summary>Where the kind is written, for the fields that follow from it.</summary>
    public SyntaxNode KindSyntax { get; init; } = syntax;

    /// <summary>The value under a key, or null.</summary>
    public CSharpValue? Get(string key)
    {
        foreach (var entry in _entries)
        {
            if (entry.Key == key)
                return entry.Value;
        }

        return null;
    }

    /// <summary>Sets a key, which keeps its place when it is there already.</summary>
    public void Set(string key, SyntaxNode keySyntax, CSharpValue value)
    {
        var index = _entries.FindIndex(e => e.Key == key);
        var entry = new CSharpEntry(key, keySyntax, value);
        if (index < 0)
            _entries.Add(entry);
        else
            _entries[index] = entry;
    }

    /// <summary>Takes the entries of another mapping over.</summary>
    public void SetAll(CSharpMapping other)
    {
        foreach (var entry in other.Entries)
            Set(entry.Key, entry.KeySyntax, entry.Value);
        IsOpen |= other.IsOpen;
    }

    /// <inheritdoc/>
    public override bool IsSameAs(CSharpValue other) => ReferenceEquals(this, other)
        || (other is CSharpMapping { IsOpen: false } mapping && !IsOpen && mapping.Entries.Count == _entries.Count
            && _entries.TrueForAll(e => mapping.Get(e.Key) is { } value && e.Value.IsSameAs(value)));
}
