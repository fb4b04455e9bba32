using System.Collections;

namespace Plimsoll.Catalogue;

/// <summary>A list that equals another one with equal items, as incremental generators need it.</summary>
internal readonly struct EquatableList<T>(IReadOnlyList<T> items) : IEquatable<EquatableList<T>>, IEnumerable<T>
{
    public bool Equals(EquatableList<T> other) => items.SequenceEqual(other);

    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    public override int GetHashCode() => items.Count;

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
