namespace Plimsoll.Analyzers.CSharp;

/// <summary>Tells lists and maps of the base library and of Plimsoll.Dsl.</summary>
internal static class CollectionTypes
{
    /// <summary>Whether texts lead to values.</summary>
    public static bool IsMap(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "SortedDictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, _] }
            or INamedTypeSymbol { Name: "ValueMap", TypeArguments.Length: 1, ContainingNamespace.Name: "Plimsoll" };

    /// <summary>Whether values stand in order.</summary>
    public static bool IsList(ITypeSymbol type) =>
        type is IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.System_Byte }
            or INamedTypeSymbol { Name: "List" or "IList" or "IReadOnlyList" or "ICollection" or "IEnumerable" or "ValueList", TypeArguments.Length: 1 };
}
