using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Nodes;

/// <summary>Collects the nodes of one document in document order and makes a <see cref="NodeTree"/> of them.</summary>
/// <remarks>
/// Every front end writes through this door: readers of YAML, the reader of C#, and whoever composes trees.
/// Aliases and merge keys are expanded here; mistakes met on the way are handed to <see cref="Report"/>.
/// A builder can be used again after <see cref="Finish"/>.
/// </remarks>
public sealed class NodeTreeBuilder
{
    private const int MostSharedKeys = 2_048;

    private Source _source;
    private int _maxDepth;
    private int _maxCopies;
    private readonly Stack<int> _open = new();
    private Dictionary<string, int>? _anchors;

    // Texts that are read one after the other share it: most keys stand in all of them.
    private KeyTable _keys = new();

    private readonly RepeatedKeys _repeated = new();
    private readonly NodeBuffer _nodes = new();
    private readonly MergeKeys _merges;
    private bool _hasMerges;

    // Where small documents are kept by a builder that takes one text after the other.
    private NodeBlock? _shared;
    private int _copies;
    private int _writtenEnd;
    private (int Number, Span Span, bool IsPlain)? _key;

    /// <summary>Starts with nothing.</summary>
    /// <param name="source">The text that all spans point into.</param>
    /// <param name="maxDepth">How deep collections may nest.</param>
    /// <param name="maxCopies">How many nodes aliases may add to a document.</param>
    public NodeTreeBuilder(Source source, int maxDepth = 200, int maxCopies = 500_000)
    {
        _source = source;
        _maxDepth = maxDepth;
        _maxCopies = maxCopies;
        _merges = new MergeKeys(_nodes, MayCopy, span => Report?.Invoke(NodeTreeMistake.WrongMerge, span, null, MergeKeys.Word));
    }

    /// <summary>Turns to another text, with nothing.</summary>
    internal void Restart(Source source, int maxDepth, int maxCopies)
    {
        Forget();
        _shared ??= new NodeBlock(0);
        if (_keys.Count > MostSharedKeys)
            _keys = new KeyTable();
        _source = source;
        _maxDepth = maxDepth;
        _maxCopies = maxCopies;
        _nodes.Trim();
        _repeated.Trim();
    }

    /// <summary>Takes mistakes that do not stop the reading: duplicate keys, wrong merges, unknown aliases.</summary>
    public Action<NodeTreeMistake, Span, Span?, string>? Report { get; set; }

    /// <summary>Whether a limit was passed, so that the document is to be given up.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>Whether the next thing in the innermost collection is a key.</summary>
    public bool ExpectsKey => _key is null && _open.Count > 0 && _nodes[_open.Peek()].Kind == NodeKind.Mapping;

    /// <summary>States the key of the node that comes next.</summary>
    /// <param name="text">The key, decoded.</param>
    /// <param name="span">Where it stands, quotes included.</param>
    /// <param name="isPlain">Whether it is unquoted, so that <c>&lt;&lt;</c> merges.</param>
    public void Key(string text, Span span, bool isPlain = true) => StateKey(_keys.Add(text.AsSpan()), span, isPlain);

    /// <summary>States the key of the node that comes next, unquoted, as it stands in the text.</summary>
    internal void KeyInText(Span span) => StateKey(_keys.Add(_source.CharactersOf(span)), span, isPlain: true);

    /// <summary>Begins a mapping; its entries follow as <see cref="Key"/> and node.</summary>
    public void BeginMapping(int start, bool isFlow = false, string? anchor = null, bool isOpen = false) =>
        Begin(NodeKind.Mapping, start, isFlow, anchor, isOpen);

    /// <summary>Begins a sequence; its items follow as nodes.</summary>
    public void BeginSequence(int start, bool isFlow = false, string? anchor = null, bool isOpen = false) =>
        Begin(NodeKind.Sequence, start, isFlow, anchor, isOpen);

    /// <summary>Begins a collection that stands where one of another tree stands.</summary>
    internal void BeginLike(Node collection, bool isOpen)
    {
        Begin(collection.Kind, collection.Span.Start, collection.IsFlow, null, isOpen || collection.IsOpen);
        _nodes[_nodes.Count - 1].Flags |= (collection.IsShared ? NodeFlags.Shared : NodeFlags.None) | (collection.IsAlias ? NodeFlags.Alias : NodeFlags.None);
    }

    /// <summary>Ends a collection that was begun by <see cref="BeginLike"/>.</summary>
    internal void EndLike(Node collection)
    {
        var index = _open.Pop();
        _writtenEnd = collection.Span.End;
        _nodes[index].Start = collection.Span.Start;
        _nodes[index].Length = collection.Span.Length;
        _nodes[index].End = _nodes.Count;
    }

    /// <summary>Ends the innermost collection.</summary>
    /// <param name="end">Offset after a closing brace or bracket; null to end with the last entry, as blocks do.</param>
    public void EndCollection(int? end = null)
    {
        var index = _open.Pop();
        _writtenEnd = end ?? Math.Max(_nodes[index].Start, _writtenEnd);
        _nodes[index].Length = _writtenEnd - _nodes[index].Start;
        _nodes[index].End = _nodes.Count;
        if (_nodes[index].Kind == NodeKind.Mapping)
            FinishMapping(index);
    }

    /// <summary>Adds a scalar of a known type.</summary>
    public void Scalar(string value, Span span, ScalarStyle style, ScalarType type, string? anchor = null)
    {
        var index = Add(NodeKind.Scalar, span, anchor);
        _nodes.SetValue(index, value);
        _nodes[index].Style = style;
        _nodes[index].Type = type;
    }

    /// <summary>Adds an unquoted YAML scalar, whose type follows from its text.</summary>
    public void PlainScalar(string value, Span span, string? anchor = null)
    {
        var index = Add(NodeKind.Scalar, span, anchor);
        _nodes.SetValue(index, value);
        _nodes[index].Type = NodeData.Untyped;
    }

    /// <summary>Adds a YAML scalar that is decoded when somebody asks for it.</summary>
    internal void ScalarInText(Span span, ScalarStyle style)
    {
        var index = Add(NodeKind.Scalar, span, null);
        _nodes[index].Style = style;
        _nodes[index].Type = style == ScalarStyle.Plain ? NodeData.Untyped : ScalarType.String;
        _nodes[index].Flags |= NodeFlags.InText;
    }

    /// <summary>Adds a node whose value only running, rendering or patching would tell.</summary>
    public void Unknown(Span span, string? anchor = null) => Add(NodeKind.Unknown, span, anchor);

    /// <summary>Adds a copy of an anchored node; the copy's own place is the alias, what is below it keeps its text.</summary>
    public void Alias(string name, Span span)
    {
        if (_anchors is null || !_anchors.TryGetValue(name, out var target))
        {
            Report?.Invoke(NodeTreeMistake.UnknownAlias, span, null, name);
            Unknown(span);
            return;
        }

        if (_open.Contains(target))
        {
            Report?.Invoke(NodeTreeMistake.AliasOfItself, span, Written(target), name);
            Unknown(span);
            return;
        }

        var index = _nodes.Count;
        if (!MayCopy(_nodes[target].End - target, span))
        {
            Unknown(span);
            return;
        }

        _nodes.Repeat(target, Parent, NodeFlags.Shared);
        ref var root = ref _nodes[index];
        root.Start = span.Start;
        root.Length = span.Length;
        root.Flags = (root.Flags & ~(NodeFlags.Shared | NodeFlags.Hidden)) | NodeFlags.Alias;
        root.Key = KeyTable.None;
        TakeKey(ref root);
        _writtenEnd = span.End;
    }

    /// <summary>Adds a copy of a node of another tree over the same source, spans and all.</summary>
    /// <exception cref="ArgumentException">The node is absent.</exception>
    public void Copy(Node node)
    {
        if (node.Kind is NodeKind.Absent || node.MissingKeys.Count > 0)
            throw new ArgumentException("an absent node cannot be copied", nameof(node));
        var index = _nodes.Count;
        CopySubtree(node.Tree, node.Index, Parent);
        TakeKey(ref _nodes[index]);
        _writtenEnd = node.Span.End;
    }

    /// <summary>Ends every open collection as it stands, as unfinished: more may have been meant to follow.</summary>
    public void CloseAsOpen()
    {
        while (_open.Count > 0)
        {
            _nodes[_open.Peek()].Flags |= NodeFlags.Open;
            EndCollection();
        }

        _key = null;
    }

    /// <summary>Makes the tree and forgets everything, ready for the next document; null when no node was added.</summary>
    /// <param name="extent">The part of the source that is this document.</param>
    /// <param name="findComments">Finds the comments when somebody asks for them.</param>
    public NodeTree? Finish(Span extent, Func<NodeTree, IReadOnlyList<Comment>>? findComments = null)
    {
        var tree = _nodes.Count == 0 ? null : new NodeTree(_source, extent, Keep(), _keys, findComments) { HasEmptyScalars = _nodes.HaveEmptyScalars };
        Forget();
        return tree;
    }

    /// <summary>Forgets everything, ready for the next document.</summary>
    internal void Forget()
    {
        _hasMerges = false;
        _open.Clear();
        _anchors = null;
        _key = null;
        _nodes.Clear();
        _copies = 0;
        _writtenEnd = 0;
        IsOverLimit = false;
    }

    private void StateKey(int number, Span span, bool isPlain)
    {
        _key = (number, span, isPlain);

        // A block mapping begins with its first key, whatever anchor or tag the text puts before it.
        if (_open.Count > 0 && _open.Peek() == _nodes.Count - 1 && !_nodes[_nodes.Count - 1].Is(NodeFlags.Flow))
            _nodes[_nodes.Count - 1].Start = span.Start;
        _writtenEnd = span.End;
    }

    private NodeSlice Keep() => _nodes.CopyTo(_shared is null ? new NodeBlock(_nodes.Count) : NodeBlock.WithRoomFor(_nodes.Count, ref _shared));

    private void Begin(NodeKind kind, int start, bool isFlow, string? anchor, bool isOpen)
    {
        var index = Add(kind, new Span(start, 0), anchor);
        _nodes[index].Flags |= (isFlow ? NodeFlags.Flow : NodeFlags.None) | (isOpen ? NodeFlags.Open : NodeFlags.None);
        _open.Push(index);
        if (_open.Count > _maxDepth && !IsOverLimit)
        {
            IsOverLimit = true;
            Report?.Invoke(NodeTreeMistake.TooDeep, new Span(start, 0), null, $"{_maxDepth}");
        }
    }

    private int Parent => _open.Count > 0 ? _open.Peek() : -1;

    private int Add(NodeKind kind, Span span, string? anchor)
    {
        var data = new NodeData { Kind = kind, Start = span.Start, Length = span.Length, Parent = Parent, End = _nodes.Count + 1, Key = KeyTable.None };
        TakeKey(ref data);
        if (anchor is not null)
            (_anchors ??= new Dictionary<string, int>(StringComparer.Ordinal))[anchor] = _nodes.Count;
        _nodes.Add(data);
        _writtenEnd = span.End;
        return _nodes.Count - 1;
    }

    private void TakeKey(ref NodeData data)
    {
        if (_key is not { } key)
            return;
        data.Key = key.Number;
        data.KeyStart = key.Span.Start;
        data.KeyLength = key.Span.Length;
        if (key.IsPlain && _keys[key.Number] == MergeKeys.Word)
        {
            data.Flags |= NodeFlags.Hidden;
            _hasMerges = true;
        }

        _key = null;
    }

    // Appends a copy of a node of another tree and of all below it.
    private void CopySubtree(NodeTree tree, int from, int parent)
    {
        var shift = _nodes.Count - from;
        var end = tree[from].End;
        for (var i = from; i < end; i++)
        {
            var copy = tree[i];
            copy.Parent = i == from ? parent : copy.Parent + shift;
            copy.End += shift;
            if (tree.KeyOf(i) is { } key)
                copy.Key = _keys.Add(key.AsSpan());
            _nodes.Add(copy);
            if (copy.Kind == NodeKind.Scalar && !copy.Is(NodeFlags.InText))
                _nodes.SetValue(_nodes.Count - 1, tree.ValueOf(i));
        }
    }

    private bool MayCopy(int nodes, Span at)
    {
        _copies += nodes;
        if (_copies <= _maxCopies)
            return true;
        if (!IsOverLimit)
        {
            IsOverLimit = true;
            Report?.Invoke(NodeTreeMistake.TooManyCopies, at, null, $"{_maxCopies}");
        }

        return false;
    }

    private void FinishMapping(int mapping)
    {
        HideRepeatedKeys(mapping);
        if (_hasMerges)
            _merges.Expand(mapping, _keys);
    }

    // The last one of equal keys counts, as it does for Kubernetes.
    private void HideRepeatedKeys(int mapping)
    {
        _repeated.Restart();
        for (var child = mapping + 1; child < _nodes[mapping].End; child = _nodes[child].End)
        {
            var key = _nodes[child].Key;
            if (key < 0 || _nodes[child].Is(NodeFlags.Hidden) || _repeated.Add(key, child) is not (>= 0 and var earlier))
                continue;
            _nodes[earlier].Flags |= NodeFlags.Hidden;
            Report?.Invoke(
                NodeTreeMistake.DuplicateKey,
                new Span(_nodes[child].KeyStart, _nodes[child].KeyLength),
                new Span(_nodes[earlier].KeyStart, _nodes[earlier].KeyLength),
                _keys[key]);
        }
    }

    private Span Written(int index) => new(_nodes[index].Start, _nodes[index].Length);
}
