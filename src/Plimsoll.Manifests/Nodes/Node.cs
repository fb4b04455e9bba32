using System.Diagnostics;
using System.Text;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Nodes;

/// <summary>One value as somebody wrote it, with its place; a small handle, cheap to copy.</summary>
/// <remarks>
/// Every question has an answer: a missing key gives an <see cref="NodeKind.Absent"/> node that still knows where it would
/// stand, and what is below an <see cref="NodeKind.Unknown"/> node, or below a value of the wrong kind, is Unknown.
/// </remarks>
[DebuggerDisplay("{Path}: {Kind} {Text}")]
public readonly struct Node : IEquatable<Node>
{
    // What lies below Unknown: marks the handle, since there is no record for it.
    private static readonly object BelowUnknown = new();

    private readonly NodeTree? _tree;
    private readonly int _index;

    // The key that is missing from a written node; of several the path. Most questions about absence ask for one.
    private readonly object? _missing;

    internal Node(NodeTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    private Node(NodeTree tree, int index, object missing)
        : this(tree, index) => _missing = missing;

    /// <summary>What the node is. A written null is a <see cref="NodeKind.Scalar"/> here.</summary>
    public NodeKind Kind
    {
        get
        {
            if (_tree is null)
                return NodeKind.Absent;
            if (_missing is not null)
                return ReferenceEquals(_missing, BelowUnknown) ? NodeKind.Unknown : NodeKind.Absent;
            return Data.Kind;
        }
    }

    /// <summary>Whether the node holds a value: neither absent, nor null, nor unknown.</summary>
    public bool IsPresent => Kind is not (NodeKind.Absent or NodeKind.Unknown) && !IsNull;

    /// <summary>Whether Kubernetes sees nothing here: no key, or a key with null, which the server drops.</summary>
    public bool IsAbsent => Kind == NodeKind.Absent || IsNull;

    /// <summary>Whether the value cannot be known here.</summary>
    public bool IsUnknown => Kind == NodeKind.Unknown;

    /// <summary>Whether a null is written here, in whatever spelling.</summary>
    public bool IsNull => Kind == NodeKind.Scalar && Type == ScalarType.Null;

    /// <summary>Whether the node is a mapping.</summary>
    public bool IsMapping => Kind == NodeKind.Mapping;

    /// <summary>Whether the node is a sequence.</summary>
    public bool IsSequence => Kind == NodeKind.Sequence;

    /// <summary>Whether the node is a scalar with a value, so not null.</summary>
    public bool IsScalar => Kind == NodeKind.Scalar && !IsNull;

    /// <summary>Whether more keys or items may exist than are known, so that nothing is said about absence.</summary>
    public bool IsOpen => HasRecord && Data.Is(NodeFlags.Open);

    /// <summary>Whether the node was reached through an alias or a merge key, so that its text serves other places too.</summary>
    public bool IsShared => HasRecord && Data.Is(NodeFlags.Shared);

    /// <summary>Whether the node is written as an alias: its place is the alias, its value stands elsewhere.</summary>
    public bool IsAlias => HasRecord && Data.Is(NodeFlags.Alias);

    /// <summary>Whether the node is a mapping or sequence in braces or brackets.</summary>
    public bool IsFlow => HasRecord && Data.Is(NodeFlags.Flow);

    /// <summary>The tree that holds the node.</summary>
    /// <exception cref="InvalidOperationException">The node is the default one, which belongs to no tree.</exception>
    public NodeTree Tree => _tree ?? throw new InvalidOperationException("this node belongs to no tree");

    /// <summary>The text that the spans point into.</summary>
    public Source Source => Tree.Source;

    /// <summary>The text of the value, from its first to its last visible character; empty for a node that is not written.</summary>
    public Span Span => HasRecord ? new Span(Data.Start, Data.Length) : new Span(Place.End, 0);

    /// <summary>The text of the key, quotes included, or null for the root, items of a sequence and absent nodes.</summary>
    public Span? KeySpan => HasRecord && Data.Key >= 0 ? new Span(Data.KeyStart, Data.KeyLength) : null;

    /// <summary>The key that leads here, decoded, or null for the root and items of a sequence.</summary>
    public string? Key => _tree is null || ReferenceEquals(_missing, BelowUnknown) ? null : _missing is null ? _tree.KeyOf(_index) : KeyOf(_missing);

    /// <summary>Where a finding about the node points: the value, or for an absent node the head of the nearest thing written above it.</summary>
    public Span Place => _tree is null ? default : Written.Head;

    /// <summary>Key and value together: what a comment before the node speaks of.</summary>
    public Span Extent
    {
        get
        {
            var span = Span;
            return KeySpan is { } key && key.Start < span.Start ? Span.Between(key.Start, span.End) : span;
        }
    }

    /// <summary>The node around this one; Absent for the root.</summary>
    public Node Parent
    {
        get
        {
            if (_tree is null)
                return default;
            if (_missing is MissingPath path)
                return new Node(_tree, _index, path.Parent);
            if (_missing is not null)
                return new Node(_tree, _index);
            return Data.Parent < 0 ? default : new Node(_tree, Data.Parent);
        }
    }

    /// <summary>The scalar's text, decoded; null for every other kind and for null.</summary>
    public string? Text => IsScalar ? Value : null;

    /// <summary>The scalar's text when it is a string and not a number or boolean; else null.</summary>
    public string? AsString() => IsScalar && Type == ScalarType.String ? Value : null;

    /// <summary>The scalar's text, decoded, like <see cref="Text"/>, for a look that needs no string; empty where that is null.</summary>
    public ReadOnlySpan<char> Characters => IsScalar ? _tree!.CharactersOf(_index) : default;

    /// <summary>How the scalar is written.</summary>
    public ScalarStyle Style => HasRecord ? Data.Style : ScalarStyle.Plain;

    /// <summary>What the scalar means; <see cref="ScalarType.Null"/> for nodes that are none.</summary>
    public ScalarType Type => HasRecord && Data.Kind == NodeKind.Scalar ? _tree!.TypeOf(_index) : ScalarType.Null;

    /// <summary>Whether the value is the boolean true.</summary>
    public bool IsTrue => AsBoolean() == true;

    /// <summary>Whether the value is the boolean false.</summary>
    public bool IsFalse => AsBoolean() == false;

    /// <summary>The boolean, or null when the node is none.</summary>
    public bool? AsBoolean() => IsScalar && Type == ScalarType.Boolean ? PlainScalar.BooleanOf(Value) : null;

    /// <summary>The whole number, or null when the node is none or it does not fit.</summary>
    public long? AsInteger() => IsScalar && Type == ScalarType.Integer ? PlainScalar.IntegerOf(Value) : null;

    /// <summary>Entries of a mapping, items of a sequence; none for other nodes.</summary>
    public NodeList Children => HasRecord && Data.Kind is NodeKind.Mapping or NodeKind.Sequence ? new NodeList(_tree, _index) : default;

    /// <summary>Entries of a mapping, each of which has a key; none for other nodes, even where a mapping is expected.</summary>
    public NodeList Entries => HasRecord && Data.Kind is NodeKind.Mapping ? new NodeList(_tree, _index) : default;

    /// <summary>Number of <see cref="Children"/>; counting walks them.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var _ in Children)
                count++;
            return count;
        }
    }

    /// <summary>The node and everything below it, in document order, hidden entries left out.</summary>
    public NodeSubtree DescendantsAndSelf() => HasRecord ? new NodeSubtree(_tree, _index, key: null) : default;

    /// <summary>Those of <see cref="DescendantsAndSelf"/> that stand under a key.</summary>
    public NodeSubtree DescendantsUnder(string key) => HasRecord ? new NodeSubtree(_tree, _index, key) : default;

    /// <summary>Comments that speak of the node: lines directly above it and the rest of its first line.</summary>
    public IEnumerable<Comment> Comments
    {
        get
        {
            if (!HasRecord || IsShared)
                yield break;
            var source = Source;
            var line = source.PositionOf(Extent.Start).Line;
            var comments = Tree.Comments;
            var first = 0;
            while (first < comments.Count && comments[first].Span.Start < Extent.Start)
                first++;

            var above = first;
            while (above > 0 && !comments[above - 1].IsInline
                && source.PositionOf(comments[above - 1].Span.Start).Line == line - (first - above) - 1)
            {
                above--;
            }

            for (; above < comments.Count; above++)
            {
                var commentLine = source.PositionOf(comments[above].Span.Start).Line;
                if (commentLine > line)
                    yield break;
                yield return comments[above];
            }
        }
    }

    /// <summary>How to get here from the root: <c>spec.template.spec.containers[0].image</c>, unusual keys in <c>['...']</c>.</summary>
    public string Path
    {
        get
        {
            if (_tree is null)
                return "";
            var steps = new Stack<string>();
            if (ReferenceEquals(_missing, BelowUnknown))
                steps.Push("?");
            foreach (var missing in MissingKeys.Reverse())
                steps.Push(missing);
            for (var index = _index; _tree[index].Parent >= 0; index = _tree[index].Parent)
                steps.Push(_tree.KeyOf(index) ?? $"[{IndexInParent(index)}]");

            var path = new StringBuilder();
            foreach (var step in steps)
            {
                if (step.Length > 0 && step[0] == '[')
                    path.Append(step);
                else if (step.IndexOfAny(['.', '\'', '[', ' ']) >= 0)
                    path.Append("['").Append(step.Replace("'", "''")).Append("']");
                else
                    path.Append(path.Length > 0 ? "." : "").Append(step);
            }

            return path.ToString();
        }
    }

    /// <summary>The keys that are missing below the nearest written node; empty unless the node is absent.</summary>
    public IReadOnlyList<string> MissingKeys
    {
        get
        {
            var keys = new List<string>();
            for (var missing = _missing; missing is MissingPath or string; missing = (missing as MissingPath)?.Parent)
                keys.Insert(0, KeyOf(missing));
            return keys;
        }
    }

    /// <summary>The nearest node that is written: itself, or what an absent node is missing from.</summary>
    public Node Written => _missing is null ? this : new Node(Tree, _index);

    internal int Index => _index;

    private bool HasRecord => _tree is not null && _missing is null;

    private ref readonly NodeData Data => ref _tree![_index];

    private string Value => _tree!.ValueOf(_index);

    // The first thing a reader sees of a written node: its key, itself, or what an item is called, or the item's first key.
    private Span Head
    {
        get
        {
            if (IsScalar)
                return Span;
            if (KeySpan is { } key)
                return key;
            if (IsMapping && this["name"] is { IsScalar: true, IsShared: false } name)
                return name.Span;
            foreach (var child in Children)
                return child.KeySpan ?? child.Head;
            return Span;
        }
    }

    /// <summary>The value under a key.</summary>
    public Node this[string key]
    {
        get
        {
            if (_tree is null)
                return default;
            if (_missing is not null)
                return ReferenceEquals(_missing, BelowUnknown) ? this : new Node(_tree, _index, MissingPath.Of(_missing, key));

            ref readonly var data = ref Data;
            if (data.Kind != NodeKind.Mapping)
                return IsNull ? new Node(_tree, _index, key) : new Node(_tree, _index, BelowUnknown);

            var child = _tree.Find(_index, key);
            if (child >= 0)
                return new Node(_tree, child);
            return new Node(_tree, _index, data.Is(NodeFlags.Open) ? BelowUnknown : key);
        }
    }

    /// <summary>The item at a position of a sequence, counted from 0.</summary>
    public Node this[int position]
    {
        get
        {
            if (_tree is null)
                return default;
            if (_missing is not null)
                return ReferenceEquals(_missing, BelowUnknown) ? this : new Node(_tree, _index, MissingPath.Of(_missing, $"[{position}]"));
            if (Data.Kind != NodeKind.Sequence && !IsNull)
                return new Node(_tree, _index, BelowUnknown);
            var skip = position;
            foreach (var item in Children)
            {
                if (skip-- == 0)
                    return item;
            }

            return new Node(_tree, _index, IsOpen ? BelowUnknown : $"[{position}]");
        }
    }

    /// <summary>The innermost node, of this one and all below it, whose key or value covers an offset of the source.</summary>
    /// <remarks>What is reached through an alias stands elsewhere and covers nothing here.</remarks>
    public Node At(int offset)
    {
        foreach (var child in Children)
        {
            if (!child.IsShared && offset >= child.Extent.Start && offset <= child.Extent.End)
                return child.At(offset);
        }

        return this;
    }

    /// <summary>Whether two handles lead to the same node.</summary>
    public static bool operator ==(Node left, Node right) => left.Equals(right);

    /// <summary>Whether two handles lead to different nodes.</summary>
    public static bool operator !=(Node left, Node right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Node other) =>
        ReferenceEquals(_tree, other._tree) && _index == other._index && Equals(_missing, other._missing);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Node other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_index * 397) ^ (_tree?.GetHashCode() ?? 0);

    /// <inheritdoc/>
    public override string ToString() => Path;

    private int IndexInParent(int index)
    {
        var position = 0;
        foreach (var sibling in new NodeList(_tree, _tree![index].Parent))
        {
            if (sibling._index == index)
                return position;
            position++;
        }

        return position;
    }

    private static string KeyOf(object missing) => missing as string ?? ((MissingPath)missing).Key;
}
