namespace Plimsoll.Analyzers.CSharp;

/// <summary>Tells types whose objects are scalars: quantities, words of enumerations, int-or-string.</summary>
internal static class ScalarTypes
{
    private static readonly HashSet<string> Durations = new(StringComparer.Ordinal) { "Seconds", "Minutes", "Hours" };

    /// <summary>Whether what the constructor or a conversion takes is what is written.</summary>
    public static bool IsScalar(ITypeSymbol type, ModelTypes types) => type.Name switch
    {
        "ResourceQuantity" or "IntOrString" or "IntstrIntOrString" => type.ContainingNamespace?.ToDisplayString() is "k8s.Models" or "Plimsoll",
        "Quantity" or "Duration" or "AnyValue" => types.IsDsl(type, type.Name),
        _ => IsWord(type, types),
    };

    /// <summary>The word that a property of an enumeration stands for, or null.</summary>
    public static string? WordOf(IPropertySymbol property, ModelTypes types)
    {
        if (!IsWord(property.ContainingType, types) || !SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType))
            return null;
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "WordAttribute", ConstructorArguments: [var word] })
                return word.Value as string;
        }

        return property.Name;
    }

    /// <summary>The unit that a property of a number stands for (<c>512.Mi</c>, <c>30.Seconds</c>), or null.</summary>
    public static string? UnitOf(IPropertySymbol property, ModelTypes types)
    {
        if (types.IsDsl(property.Type, "Quantity"))
            return property.Name;
        return types.IsDsl(property.Type, "Duration") && Durations.Contains(property.Name) ? property.Name.Substring(0, 1).ToLowerInvariant() : null;
    }

    private static bool IsWord(ITypeSymbol? type, ModelTypes types) =>
        type is { TypeKind: TypeKind.Struct } && types.IsDsl(type, type.Name) && type.AllInterfaces.Any(i => i.Name == "IWord");
}
