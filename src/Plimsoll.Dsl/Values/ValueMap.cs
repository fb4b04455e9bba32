using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll;

/// <summary>
/// A map from texts that is equal to another one with the same entries, and never changes once made:
/// <c>[("PORT", "8080"), .. more]</c> or <c>new() { ["PORT"] = "8080" }</c>. Written in the order of its keys.
/// </summary>
/// <typeparam name="T">What the keys lead to.</typeparam>
[CollectionBuilder(typeof(ValueMap), nameof(ValueMap.Create))]
public sealed class ValueMap<T> : IReadOnlyCollection<(string Key, T Value)>, IEquatable<ValueMap<T>>, INodeSource
    where T : notnull
{
    private readonly SortedDictionary<string, T> _entries = new(StringComparer.Ordinal);

    /// <summary>Makes a map; entries are given in braces.</summary>
    public ValueMap()
    {
    }

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <summary>The keys, in ordinal order.</summary>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>What a key leads to.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    /// <exception cref="ArgumentException">The key is given twice.</exception>
    public T this[string key]
    {
        get => _entries[key];
        init => Add(key, value);
    }

    /// <summary>Whether there is such a key.</summary>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <summary>The same map in which a key leads to another value.</summary>
    public ValueMap<T> With(string key, T value)
    {
        var map = new ValueMap<T>();
        foreach (var entry in _entries)
            map._entries.Add(entry.Key, entry.Value);
        map._entries[key] = value;
        return map;
    }

    /// <summary>Whether both hold the same keys with equal values.</summary>
    public bool Equals(ValueMap<T>? other) => other is not null && _entries.Keys.SequenceEqual(other._entries.Keys, StringComparer.Ordinal) && _entries.Values.SequenceEqual(other._entries.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in _entries)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", _entries.Select(e => $"{e.Key}: {e.Value}")) + "]";

    /// <inheritdoc/>
    public IEnumerator<(string Key, T Value)> GetEnumerator() => _entries.Select(e => (e.Key, e.Value)).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    NodeValue INodeSource.ToNode() => NodeValue.Mapping([.. _entries.Select(e => (e.Key, FieldValue.ToNode(e.Value)))]);

    internal void Add(string key, T value)
    {
        if (!_entries.TryAdd(key, value))
            throw new ArgumentException($"the key '{key}' is given twice", nameof(key));
    }
}

/// <summary>Makes maps of collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueMap
{
    /// <summary>A map with these entries.</summary>
    /// <exception cref="ArgumentException">A key is given twice.</exception>
    public static ValueMap<T> Create<T>(ReadOnlySpan<(string Key, T Value)> entries)
        where T : notnull
    {
        var map = new ValueMap<T>();
        foreach (var (key, value) in entries)
            map.Add(key, value);
        return map;
    }
}
