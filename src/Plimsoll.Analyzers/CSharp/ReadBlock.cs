namespace Plimsoll.Analyzers.CSharp;

/// <summary>What a method makes.</summary>
/// <param name="Objects">The objects, in the order in which they are made.</param>
/// <param name="Unread">Expressions that make objects which are not read: any name in them may be defined.</param>
internal sealed record ReadBlock(IReadOnlyList<CSharpMapping> Objects, IReadOnlyList<SyntaxNode> Unread);
