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

    /// <summary>The value to write, for <see cref="EditKind.Set"/> and <see cref="EditKind.Append"/>.</summary>
    public NodeValue? Value { get; private init; }

    /// <summary>The new key, for <see cref="EditKind.RenameKey"/>.</summary>
    public string? NewKey { get; private init; }

    /// <summary>The splice, for <see cref="EditKind.ReplaceText"/>.</summary>
    public TextEdit? TextEdit { get; private init; }

    /// <summary>Gives <paramref name="node"/> another value, or adds it where it is absent.</summary>
    public static Edit Set(Node node, NodeValue value) => new(EditKind.Set, node) { Value = value };

    /// <summary>Gives the entry that holds <paramref name="node"/> another key.</summary>
    public static Edit RenameKey(Node node, string newKey) => new(EditKind.RenameKey, node) { NewKey = newKey };

    /// <summary>Takes the entry or item that holds <paramref name="node"/> away.</summary>
    public static Edit Remove(Node node) => new(EditKind.Remove, node);

    /// <summary>Adds an item at the end of <paramref name="sequence"/>, which may be absent.</summary>
    public static Edit Append(Node sequence, NodeValue item) => new(EditKind.Append, sequence) { Value = item };

    /// <summary>Makes a plain scalar a string without changing its letters.</summary>
    public static Edit Quote(Node scalar) => new(EditKind.Quote, scalar);

    /// <summary>Replaces a piece of text that no node stands for.</summary>
    public static Edit ReplaceText(Source source, Span span, string newText) =>
        new(EditKind.ReplaceText, default) { TextEdit = new TextEdit(source, span, newText) };
}
