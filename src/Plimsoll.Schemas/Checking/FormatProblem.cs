using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using Plimsoll.Schemas.Formats;

namespace Plimsoll.Schemas.Checking;

/// <summary>A text, or a key, that does not follow its syntax.</summary>
/// <param name="Node">The value, or the entry whose key it is.</param>
/// <param name="Format">The name of the syntax: <c>quantity</c>.</param>
/// <param name="Mistake">What is wrong with it.</param>
public sealed record FormatProblem(Node Node, string Format, FormatMistake Mistake) : SchemaProblem(Node)
{
    /// <summary>Whether it is about the key and not the value.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether it is the name of the object, or of its namespace.</summary>
    public bool IsObjectName { get; init; }

    /// <summary>The text that is wrong, decoded.</summary>
    public string Text => (IsKey ? Node.Key : Node.Text) ?? "";

    /// <summary>Where it stands.</summary>
    public Span Place => IsKey ? Node.KeySpan ?? Node.Place : Node.Place;
}
