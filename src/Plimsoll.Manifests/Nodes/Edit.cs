using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Nodes;

/// <summary>A change to a node tree; each front end writes it in its own language.</summary>
public sealed class Edit
{
    private Edit(EditKind kind, Node node)
    {
        Kind = kind;
        Node = node;
    }

    /// <summary>What is done.</summary>
    public EditKind Kind { get; }

    /// <summary>What it is done to; the default node for <see cref="EditKind.ReplaceText"/>.</summary>
    public Node Node { get; }

    /// <summary>The value to write, where one is written.</summary>
    public NodeValue? Value { get; private init; }

    /// <summary>The key to write, where one is written.</summary>
    public string? NewKey { get; private init; }

    /// <summary>The splice, for <see cref="EditKind.ReplaceText"/>.</summary>
    public TextEdit? TextEdit { get; private init; }

    /// <summary>Gives <paramref name="node"/> another value, or adds it where it is absent.</summary>
    public static Edit Set(Node node, NodeValue value) => new(EditKind.Set, node) { Value = value };

    /// <summary>Gives the entry that holds <paramref name="node"/> another key.</summary>
    public static Edit RenameKey(Node node, string newKey) => new(EditKind.RenameKey, node) { NewKey = newKey };

    /// <summary>Puts another entry in the place of the one that holds <paramref name="node"/>.</summary>
    public static Edit ReplaceEntry(Node node, string newKey, NodeValue value) => new(EditKind.ReplaceEntry, node) { NewKey = newKey, Value = value };

    /// <summary>Adds an entry to a mapping before the one that holds <paramref name="sibling"/>.</summary>
    public static Edit InsertBefore(Node sibling, string newKey, NodeValue value) => new(EditKind.InsertBefore, sibling) { NewKey = newKey, Value = value };

    /// <summary>Takes the entry or item that holds <paramref name="node"/> away.</summary>
    public static Edit Remove(Node node) => new(EditKind.Remove, node);

    /// <summary>Adds an item at the end of <paramref name="sequence"/>, which may be absent.</summary>
    public static Edit Append(Node sequence, NodeValue item) => new(EditKind.Append, sequence) { Value = item };

    /// <summary>Makes a plain scalar a string without changing its letters.</summary>
    public static Edit Quote(Node scalar) => new(EditKind.Quote, scalar);

    /// <summary>Adds an object of its own after the one whose root is <paramref name="root"/>.</summary>
    public static Edit AddObject(Node root, NodeValue value) => new(EditKind.AddObject, root) { Value = value };

    /// <summary>Replaces a piece of text that no node stands for.</summary>
    public static Edit ReplaceText(Source source, Span span, string newText) =>
        new(EditKind.ReplaceText, default) { TextEdit = new TextEdit(source, span, newText) };
}
