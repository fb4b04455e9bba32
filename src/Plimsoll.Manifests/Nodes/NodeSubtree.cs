using System.Collections;

namespace Plimsoll.Manifests.Nodes;

/// <summary>A node and everything below it, in document order, or of these the ones under a key.</summary>
public readonly struct NodeSubtree : IEnumerable<Node>
{
    private readonly NodeTree? _tree;
    private readonly int _top;
    private readonly string? _key;

    internal NodeSubtree(NodeTree? tree, int top, string? key)
    {
        _tree = tree;
        _top = top;
        _key = key;
    }

    /// <summary>Walks the nodes without allocating.</summary>
    public Enumerator GetEnumerator() => new(_tree, _top, _key);

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks a <see cref="NodeSubtree"/>.</summary>
    public struct Enumerator : IEnumerator<Node>
    {
        private readonly NodeTree? _tree;
        private readonly string? _key;
        private readonly int _top;
        private readonly int _end;
        private int _next;
        private int _current;

        internal Enumerator(NodeTree? tree, int top, string? key)
        {
            _tree = tree;
            _key = key;
            _top = top;
            _next = top;
            _end = tree is null ? 0 : tree[top].End;
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
                ref readonly var node = ref _tree![_next];
                if (node.Is(NodeFlags.Hidden) && _next != _top)
                {
                    _next = node.End;
                    continue;
                }

                _current = _next++;
                if (_key is null || _tree.IsKey(node.Key, _key))
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
