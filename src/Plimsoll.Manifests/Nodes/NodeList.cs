using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plimsoll.Manifests.Nodes;

/// <summary>The entries of a mapping or the items of a sequence, in written order; empty for every other node.</summary>
/// <remarks>It answers the commonest questions of a sequence itself, since nearly every rule asks them and an enumerator behind an interface has to be allocated.</remarks>
public readonly struct NodeList : IEnumerable<Node>
{
    private readonly NodeTree? _tree;
    private readonly int _parent;

    internal NodeList(NodeTree? tree, int parent)
    {
        _tree = tree;
        _parent = parent;
    }

    /// <summary>Walks the nodes without allocating.</summary>
    public Enumerator GetEnumerator() => new(_tree, _parent);

    /// <summary>Whether there is one.</summary>
    public bool Any() => GetEnumerator().MoveNext();

    /// <summary>Whether a condition holds for one of them.</summary>
    public bool Any(Func<Node, bool> condition)
    {
        foreach (var node in this)
        {
            if (condition(node))
                return true;
        }

        return false;
    }

    /// <summary>Whether a condition holds for each of them.</summary>
    public bool All(Func<Node, bool> condition)
    {
        foreach (var node in this)
        {
            if (!condition(node))
                return false;
        }

        return true;
    }

    /// <summary>The first one for which a condition holds; an absent node when there is none.</summary>
    public Node FirstOrDefault(Func<Node, bool> condition)
    {
        foreach (var node in this)
        {
            if (condition(node))
                return node;
        }

        return default;
    }

    /// <summary>What is read from each of them that is a mapping; anything else among them is a mistake of the text.</summary>
    /// <param name="state">What reading needs beside the mapping.</param>
    /// <param name="read">Reads one.</param>
    internal ImmutableArray<T> ReadMappings<TState, T>(TState state, Func<TState, Node, T> read)
    {
        var count = 0;
        foreach (var node in this)
            count += node.IsMapping ? 1 : 0;
        if (count == 0)
            return [];
        var all = new T[count];
        count = 0;
        foreach (var node in this)
        {
            if (node.IsMapping)
                all[count++] = read(state, node);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    /// <summary>What is read from each of them.</summary>
    internal ImmutableArray<T> ReadAll<T>(Func<Node, T> read)
    {
        var count = 0;
        foreach (var _ in this)
            count++;
        if (count == 0)
            return [];
        var all = new T[count];
        count = 0;
        foreach (var node in this)
            all[count++] = read(node);
        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks a <see cref="NodeList"/>.</summary>
    public struct Enumerator : IEnumerator<Node>
    {
        private readonly NodeTree? _tree;
        private readonly int _end;
        private int _next;
        private int _current;

        internal Enumerator(NodeTree? tree, int parent)
        {
            _tree = tree;
            _next = parent + 1;
            _end = tree is null ? 0 : tree[parent].End;
            _current = -1;
        }

        /// <inheritdoc/>
        public readonly Node Current => new(_tree!, _current);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            while (_next < _end)
            {
                _current = _next;
                ref readonly var node = ref _tree![_current];
                _next = node.End;
                if (!node.Is(NodeFlags.Hidden))
                    return true;
            }

            return false;
        }

        /// <inheritdoc/>
        public readonly void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
