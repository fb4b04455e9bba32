using System.Text;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Yaml;

namespace Plimsoll;

/// <summary>A type of the Kubernetes API. Records are equal when all their fields are, and <c>with</c> makes a changed copy.</summary>
/// <remarks>
/// The values of the fields stand in one array, in the order of <see cref="FieldNames"/>: that keeps six hundred records small,
/// and equality, printing and writing need no code of their own in each.
/// </remarks>
public abstract record ApiRecord : INodeSource
{
    private readonly object?[] _values;

    private protected ApiRecord(int fieldCount) => _values = new object?[fieldCount];

    /// <summary>Copies a record.</summary>
    protected ApiRecord(ApiRecord original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _values = (object?[])original._values.Clone();
        Extra = original.Extra;
    }

    /// <summary>
    /// Fields that the record does not know, or knows with another type: <c>Extra = [("newField", 1)]</c>. They are written after all
    /// others, and never dropped.
    /// </summary>
    public ValueMap<AnyValue> Extra { get; init; } = [];

    /// <summary>The names of the fields in YAML, with blanks between.</summary>
    private protected abstract string FieldNames { get; }

    /// <summary>Whether both are records of one type with equal values in all fields.</summary>
    public virtual bool Equals(ApiRecord? other) => HasFieldsOf(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashOfFields();

    /// <summary>The record as YAML on one line.</summary>
    public sealed override string ToString() => YamlWriter.Flow(((INodeSource)this).ToNode());

    /// <inheritdoc/>
    NodeValue INodeSource.ToNode() => NodeValue.Mapping([.. Entries()]);

    private protected object? Get(int field) => _values[field];

    private protected void Set(int field, object? value) => _values[field] = value;

    private protected bool HasFieldsOf(ApiRecord? other) =>
        other is not null && EqualityContract == other.EqualityContract && _values.AsSpan().SequenceEqual(other._values) && Extra.Equals(other.Extra) && HasRestOf(other);

    /// <summary>Whether what is no field is equal too.</summary>
    private protected virtual bool HasRestOf(ApiRecord other) => true;

    private protected int HashOfFields()
    {
        var hash = new HashCode();
        foreach (var value in _values)
            hash.Add(value);
        hash.Add(Extra);
        return hash.ToHashCode();
    }

    private protected bool PrintFields(StringBuilder builder)
    {
        builder.Append(this);
        return true;
    }

    private protected IEnumerable<(string Key, NodeValue Value)> Entries()
    {
        var index = 0;
        foreach (var name in FieldNames.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (_values[index++] is not { } value)
                continue;
            if (Extra.ContainsKey(name))
                throw new InvalidOperationException($"the field '{name}' is given twice: as itself and in {nameof(Extra)}");
            yield return (name, FieldValue.ToNode(value));
        }

        foreach (var (name, value) in Extra)
            yield return (name, FieldValue.ToNode(value));
    }
}
