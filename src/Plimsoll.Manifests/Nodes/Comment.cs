namespace Plimsoll.Manifests.Nodes;

/// <summary>A comment, from its <c>#</c> to the end of the line.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsInline">Whether something other than blanks stands before it on its line.</param>
public readonly record struct Comment(Text.Span Span, bool IsInline);
