using System.Collections;

namespace Plimsoll.Manifests.Nodes;

/// <summary>The entries of a mapping or the items of a sequence, in written order; empty for every other node.</summary>
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
