using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Analyzers.CSharp.Constructs;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Reads conversions that a type defines: what they make of their operand.</summary>
internal static class ConversionReader
{
    /// <summary>What the conversion gives.</summary>
    public static CSharpValue Read(IConversionOperation conversion, Func<IOperation, CSharpValue> read, ModelTypes types)
    {
        var target = conversion.Type!;
        if (types.IsDsl(target, "EnvVar") && PairOf(conversion.Operand) is var (name, value))
            return ReadVariable(conversion, target, name, value, read);
        if (types.IsDsl(target, "EnvFromSource"))
            return new ConstructCalls(types, read).EnvFrom(conversion);
        if (types.IsValue(target) && TupleOf(conversion.Operand) is { } parts)
            return ReadTuple(conversion, (INamedTypeSymbol)target, parts, read);
        if (target.SpecialType == SpecialType.System_Int32 && types.IsDsl(conversion.Operand.Type, "Duration"))
            return DurationSeconds.Of(read(conversion.Operand), conversion.Syntax);
        var operand = read(conversion.Operand);
        if (operand is CSharpMapping port && types.IsDsl(port.Type, "Port"))
            return ReadPort(conversion, target, port, types);
        if (types.IsDsl(target, "ObjectMeta") && operand is CSharpScalar text)
        {
            var metadata = new CSharpMapping(conversion.Syntax, target as INamedTypeSymbol);
            metadata.Set("name", conversion.Syntax, text);
            return metadata;
        }

        if (types.IsDsl(target, "AnyValue") || (operand is CSharpScalar && ScalarTypes.IsScalar(Unwrapped(target), types)))
            return operand;
        return new CSharpUnknown(conversion.Syntax);
    }

    /// <summary>The two values of a pair: <c>("PORT", "8080")</c>.</summary>
    public static (IOperation Key, IOperation Value)? PairOf(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation is ITupleOperation { Elements: [var key, var value] } ? (key, value) : null;
    }

    private static ITupleOperation? TupleOf(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation as ITupleOperation;
    }

    // ("/", service): the parts have the names that the conversion gives them.
    private static CSharpValue ReadTuple(IConversionOperation conversion, INamedTypeSymbol target, ITupleOperation tuple, Func<IOperation, CSharpValue> read)
    {
        if (conversion.OperatorMethod?.Parameters is not [{ Type: INamedTypeSymbol { TupleElements: var names } }] || names.Length != tuple.Elements.Length)
            return new CSharpUnknown(conversion.Syntax);
        var made = new CSharpMapping(conversion.Syntax, target);
        for (var i = 0; i < names.Length; i++)
            made.Set(names[i].Name, tuple.Elements[i].Syntax, read(tuple.Elements[i]));
        return made;
    }

    private static ITypeSymbol Unwrapped(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

    private static CSharpMapping ReadVariable(IConversionOperation conversion, ITypeSymbol target, IOperation name, IOperation value, Func<IOperation, CSharpValue> read)
    {
        var variable = new CSharpMapping(conversion.Syntax, target as INamedTypeSymbol);
        variable.Set("name", name.Syntax, read(name));
        variable.Set(value.Type?.SpecialType == SpecialType.System_String ? "value" : "valueFrom", value.Syntax, read(value));
        return variable;
    }

    private static CSharpValue ReadPort(IConversionOperation conversion, ITypeSymbol target, CSharpMapping port, ModelTypes types)
    {
        if (types.IsDsl(Unwrapped(target), "IntOrString"))
            return ConstructValues.At(conversion.Syntax, port.Get("Name"));
        if (!types.IsDsl(target, "ContainerPort"))
            return new CSharpUnknown(conversion.Syntax);
        var written = new CSharpMapping(conversion.Syntax, target as INamedTypeSymbol);
        foreach (var entry in port.Entries)
            written.Set(entry.Key == "Number" ? "containerPort" : entry.Key.ToLowerInvariant(), entry.KeySyntax, entry.Value);
        return written;
    }
}
