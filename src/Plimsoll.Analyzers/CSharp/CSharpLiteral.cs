using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Manifests.Nodes;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Writes values as expressions of C#.</summary>
/// <param name="types">The types of the compilation.</param>
internal sealed class CSharpLiteral(ModelTypes types)
{
    /// <summary>A text between quotation marks.</summary>
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A value for a place of a type, or null when it has none there.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">What the place takes; null where it is not known.</param>
    public string? Write(NodeValue value, ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
            type = inner;
        return value.Kind switch
        {
            NodeKind.Scalar => WriteScalar(value, type),
            NodeKind.Sequence => WriteSequence(value, type),
            _ => WriteMapping(value, type),
        };
    }

    private static string? WriteScalar(NodeValue value, ITypeSymbol? type)
    {
        if (value.Type == ScalarType.Null)
            return "null";
        if (value.Type == ScalarType.String || type is { SpecialType: SpecialType.System_String } or { Name: "ResourceQuantity" })
            return type is { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Boolean or SpecialType.System_Double } ? Unquoted(value.Text, type) : Quote(value.Text);
        return value.Text;
    }

    private static string? Unquoted(string text, ITypeSymbol type)
    {
        var found = PlainScalar.TypeOf(text);
        return type.SpecialType == SpecialType.System_Boolean ? (text is "true" or "false" ? text : null) : found is ScalarType.Integer or ScalarType.Float ? text : null;
    }

    private string? WriteSequence(NodeValue value, ITypeSymbol? type)
    {
        var itemType = type is INamedTypeSymbol { TypeArguments: [var argument] } ? argument : (type as IArrayTypeSymbol)?.ElementType;
        var items = value.Entries.Select(e => Write(e.Value, itemType)).ToList();
        return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
    }

    private string? WriteMapping(NodeValue value, ITypeSymbol? type)
    {
        if (type is null)
            return null;
        if (types.IsModel(type))
        {
            var fields = value.Entries.Select(e => types.PropertyOf(type, e.Key) is { } property && Write(e.Value, property.Type) is { } text ? $"{property.Name} = {text}" : null).ToList();
            return fields.Contains(null) ? null : fields.Count == 0 ? "new()" : $"new() {{ {string.Join(", ", fields)} }}";
        }

        if (!CollectionTypes.IsMap(type) || type is not INamedTypeSymbol { TypeArguments: var arguments })
            return null;
        var valueType = arguments[arguments.Length - 1];
        var entries = value.Entries.Select(e => Write(e.Value, valueType) is { } text ? $"[{Quote(e.Key)}] = {text}" : null).ToList();
        if (entries.Contains(null))
            return null;
        var creation = type.TypeKind == TypeKind.Interface ? $"new Dictionary<string, {valueType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>" : "new()";
        return $"{creation} {{ {string.Join(", ", entries)} }}";
    }
}
