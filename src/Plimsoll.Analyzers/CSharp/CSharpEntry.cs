namespace Plimsoll.Analyzers.CSharp;

/// <summary>An entry of a mapping.</summary>
/// <param name="Key">The key as YAML spells it.</param>
/// <param name="KeySyntax">Where the key is written: a property's name, or the key of a dictionary.</param>
/// <param name="Value">The value.</param>
internal readonly record struct CSharpEntry(string Key, SyntaxNode KeySyntax, CSharpValue Value);
