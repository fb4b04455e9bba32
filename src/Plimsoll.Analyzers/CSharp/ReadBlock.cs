namespace Plimsoll.Analyzers.CSharp;

/// <summary>What a method makes.</summary>
/// <param name="Objects">The objects, in the order in which they are made.</param>
/// <param name="Declared">Objects that others make, for those who refer to them.</param>
/// <param name="Parts">Objects around parts that none of the objects is seen to hold, each with the path of the part: nothing else is known of them.</param>
/// <param name="Unread">Expressions that make objects which are not read: any name in them may be defined.</param>
internal sealed record ReadBlock(IReadOnlyList<CSharpMapping> Objects, IReadOnlyList<CSharpMapping> Declared, IReadOnlyList<(CSharpMapping Object, string Path)> Parts, IReadOnlyList<SyntaxNode> Unread);
