using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Analyzers.CSharp.Constructs;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Says what expressions are worth, as far as the code alone tells.</summary>
/// <param name="types">The types of the compilation.</param>
/// <param name="locals">What local variables hold.</param>
/// <param name="cancel">Stops the reading.</param>
internal sealed class ExpressionReader(ModelTypes types, Locals locals, CancellationToken cancel)
{
    private const int DeepestMember = 8;

    // An expression that makes an object makes one object, however often it is asked about.
    private readonly Dictionary<IOperation, CSharpValue> _made = [];
    private readonly List<CSharpMapping> _objects = [];
    private readonly HashSet<CSharpMapping> _bases = [];
    private readonly List<CSharpMapping> _constructs = [];
    private readonly List<CSharpMapping> _parts = [];
    private readonly List<SyntaxNode> _unread = [];
    private ObjectFiller? _filler;
    private ConstructCalls? _calls;
    private int _memberDepth;

    /// <summary>Carries out what is done to objects after they were made.</summary>
    public ObjectFiller Filler => _filler ??= new ObjectFiller(types, Read);

    /// <summary>The Kubernetes objects that were made so far, in order.</summary>
    public IReadOnlyList<CSharpMapping> Objects => _objects;

    /// <summary>The constructs that were made so far, in order; each stands for objects of its own.</summary>
    public IReadOnlyList<CSharpMapping> Constructs => _constructs;

    /// <summary>Parts of objects that were made so far, in order.</summary>
    public IReadOnlyList<CSharpMapping> Parts => _parts;

    /// <summary>Objects that are changed in a way that nobody can tell.</summary>
    public IReadOnlyList<SyntaxNode> Unread => _unread;

    /// <summary>Objects of which changed copies are made.</summary>
    public ISet<CSharpMapping> Bases => _bases;

    /// <summary>What an expression is worth.</summary>
    public CSharpValue Read(IOperation operation)
    {
        cancel.ThrowIfCancellationRequested();
        if (operation.ConstantValue.HasValue && operation is not IInterpolatedStringOperation && operation.Type?.TypeKind != TypeKind.Enum)
            return CSharpScalar.Of(operation.Syntax, operation.ConstantValue.Value) ?? (CSharpValue)Unknown(operation);
        if (_made.TryGetValue(operation, out var made))
            return made;
        return operation switch
        {
            IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
            IConversionOperation conversion => ReadConversion(conversion),
            IObjectCreationOperation creation => _made[operation] = ReadCreation(creation),
            IArrayCreationOperation array => _made[operation] = ReadArray(array),
            ICollectionExpressionOperation collection => _made[operation] = ReadCollection(collection),
            IWithOperation with => _made[operation] = ReadWith(with),
            ILocalReferenceOperation local => locals.Get(local.Local) ?? Unknown(operation),
            IFieldReferenceOperation field => ReadMember(field, field.Field),
            IPropertyReferenceOperation property => ReadProperty(property),
            IInterpolatedStringOperation text => ReadInterpolation(text),
            IBinaryOperation binary => ReadSum(binary),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => ReadBranches(conditional, Read(conditional.WhenTrue), Read(whenFalse)),
            ICoalesceOperation coalesce => Read(coalesce.Value) is CSharpScalar { IsNull: true } ? Read(coalesce.WhenNull) : KnownOrUnknown(coalesce),
            IInvocationOperation call => ReadCall(call),
            IDefaultValueOperation { Type.IsReferenceType: true } => CSharpScalar.Of(operation.Syntax, null)!,
            _ => Unknown(operation),
        };
    }

    private static CSharpUnknown Unknown(IOperation operation) => new(operation.Syntax);

    private CSharpValue KnownOrUnknown(ICoalesceOperation coalesce) => Read(coalesce.Value) is var value and not CSharpUnknown ? value : Unknown(coalesce);

    private CSharpValue ReadCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type)
            return Unknown(creation);
        CSharpValue value;
        if (types.IsModel(type))
            value = Begin(creation, type);
        else if (types.IsValue(type))
            value = BeginValue(creation, type);
        else if (CollectionTypes.IsMap(type))
            value = Copied(new CSharpMapping(creation.Syntax, null), creation);
        else if (CollectionTypes.IsList(type))
            value = Copied(new CSharpSequence(creation.Syntax), creation);
        else
            return creation is { Arguments: [var only], Initializer: null } && ScalarTypes.IsScalar(type, types) && Read(only.Value) is CSharpScalar scalar ? scalar : Unknown(creation);
        Filler.Fill(value, creation.Initializer);
        return value;
    }

    private CSharpMapping Begin(IObjectCreationOperation creation, INamedTypeSymbol type)
    {
        var kindSyntax = creation.Syntax is ObjectCreationExpressionSyntax { Type: { } name } ? name : creation.Syntax;
        var kind = types.KindOf(type);
        if (types.IsCustomObject(type) && creation.Arguments is [var apiVersion, var kindName, ..])
        {
            kind = new ObjectKind(
                (Read(apiVersion.Value) as CSharpScalar)?.Text ?? "",
                (Read(kindName.Value) as CSharpScalar)?.Text ?? "");
            kindSyntax = kindName.Value.Syntax;
        }

        var mapping = new CSharpMapping(creation.Syntax, type) { Kind = kind is { ApiVersion.Length: > 0, Kind.Length: > 0 } ? kind : null, KindSyntax = kindSyntax };
        if (mapping.Kind is not null && _memberDepth == 0)
            _objects.Add(mapping);
        else if (mapping.Kind is null && _memberDepth == 0)
            _parts.Add(mapping);
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit || argument.Parameter is not { } parameter)
                continue;
            if (parameter.Name == "name" && types.PropertyOf(type, "metadata") is { } metadata && mapping.Kind is not null)
            {
                var named = new CSharpMapping(argument.Syntax, metadata.Type as INamedTypeSymbol);
                named.Set("name", argument.Syntax, Read(argument.Value));
                mapping.Set("metadata", argument.Syntax, named);
            }
            else if (PropertyCalled(type, parameter.Name) is { } property)
            {
                Filler.SetField(mapping, property, argument.Syntax, Read(argument.Value));
            }
        }

        return mapping;
    }

    private static IPropertySymbol? PropertyCalled(INamedTypeSymbol type, string name) =>
        type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    // A construct, or what constructs are given: its arguments have the names of its properties.
    private CSharpMapping BeginValue(IObjectCreationOperation creation, INamedTypeSymbol type)
    {
        var named = creation.Syntax switch
        {
            ObjectCreationExpressionSyntax { Type: var name } => name,
            ImplicitObjectCreationExpressionSyntax { ArgumentList: var arguments } => arguments,
            var syntax => syntax,
        };
        var mapping = new CSharpMapping(creation.Syntax, type) { KindSyntax = named };
        if (types.IsConstruct(type) && _memberDepth == 0)
            _constructs.Add(mapping);
        foreach (var argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: { Length: > 0 } name } && name is not ("file" or "line"))
                mapping.Set(char.ToUpperInvariant(name[0]) + name.Substring(1), argument.Syntax, Read(argument.Value));
        }

        return mapping;
    }

    // new List<T>(others), new Dictionary<K, V>(others)
    private CSharpValue Copied(CSharpValue value, IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            switch (value, Read(argument.Value))
            {
                case (CSharpMapping mapping, CSharpMapping others):
                    mapping.SetAll(others);
                    break;
                case (CSharpSequence sequence, CSharpSequence others):
                    sequence.AddAll(others);
                    break;
                default:
                    if (argument.Value.Type?.SpecialType != SpecialType.System_Int32 && argument.Parameter?.Name is not ("comparer" or "capacity"))
                        CSharpValue.Open(value);
                    break;
            }
        }

        return value;
    }

    private CSharpValue ReadArray(IArrayCreationOperation array)
    {
        if (array.Initializer is null || array.DimensionSizes.Length != 1)
            return Unknown(array);
        if (array.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte })
            return Unknown(array);
        var sequence = new CSharpSequence(array.Syntax);
        foreach (var item in array.Initializer.ElementValues)
            sequence.Items.Add(Read(item));
        return sequence;
    }

    private CSharpValue ReadCollection(ICollectionExpressionOperation collection)
    {
        if (collection.Type is { } type && CollectionTypes.IsMap(type))
            return ReadMap(collection);
        var sequence = new CSharpSequence(collection.Syntax);
        foreach (var element in collection.Elements)
        {
            if (element is ISpreadOperation spread)
                sequence.AddAll(Read(spread.Operand));
            else
                sequence.Items.Add(Read(element));
        }

        return sequence;
    }

    // [("PORT", "8080"), .. others]
    private CSharpMapping ReadMap(ICollectionExpressionOperation collection)
    {
        var mapping = new CSharpMapping(collection.Syntax, null);
        foreach (var element in collection.Elements)
        {
            if (element is ISpreadOperation spread)
            {
                if (Read(spread.Operand) is CSharpMapping others)
                    mapping.SetAll(others);
                else
                    mapping.IsOpen = true;
            }
            else if (ConversionReader.PairOf(element) is var (key, value) && Read(key) is CSharpScalar { IsNull: false } text)
            {
                mapping.Set(text.Text, key.Syntax, Read(value));
            }
            else
            {
                mapping.IsOpen = true;
            }
        }

        return mapping;
    }

    private CSharpValue ReadWith(IWithOperation with)
    {
        var type = with.Type as INamedTypeSymbol;
        if (Read(with.Operand) is not CSharpMapping original)
        {
            if (!types.IsModel(type) && !types.IsValue(type))
                return Unknown(with);
            original = new CSharpMapping(with.Operand.Syntax, type) { Kind = types.KindOf(type), IsOpen = true };
        }

        var copy = new CSharpMapping(with.Syntax, original.Type ?? type) { Kind = original.Kind, KindSyntax = with.Operand.Syntax, IsVariant = true };
        copy.SetAll(original);
        _bases.Add(original);
        if (_memberDepth == 0 && copy.Kind is not null)
            _objects.Add(copy);
        else if (_memberDepth == 0 && types.IsConstruct(type))
            _constructs.Add(copy);
        else if (_memberDepth == 0 && types.IsModel(type))
            _parts.Add(copy);
        Filler.Fill(copy, with.Initializer);
        return copy;
    }

    private CSharpValue ReadProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (reference.Instance is null && ScalarTypes.WordOf(property, types) is { } word)
            return CSharpScalar.String(reference.Syntax, word);
        if (reference.Instance is { } amount && ScalarTypes.UnitOf(property, types) is { } unit)
            return Read(amount) is CSharpScalar { IsNull: false } number ? CSharpScalar.String(reference.Syntax, number.Text + unit) : Unknown(reference);
        if (reference.Instance is null && property.Name == "Restricted" && types.IsDsl(property.Type, "Security"))
            return ConstructCalls.Restricted(reference);
        if (Calls.Key(reference) is { } entry)
            return entry;
        if (reference.Instance is null or IInstanceReferenceOperation)
            return ReadMember(reference, property);
        if (Read(reference.Instance) is not CSharpMapping owner)
            return Unknown(reference);
        if (types.IsValue(owner.Type))
            return new ConstructValues(owner).Ask(property.Name) ?? Unknown(reference);
        var key = reference.Arguments is [var index] ? (Read(index.Value) as CSharpScalar)?.Text : types.FieldOf(property);
        return key is not null && owner.Get(key) is { } value ? value : Unknown(reference);
    }

    // A field that is set once, or a property that always gives the same, in the same file.
    private CSharpValue ReadMember(IOperation reference, ISymbol member)
    {
        if (_memberDepth >= DeepestMember || reference.SemanticModel is not { } model || MemberInitializer.Find(member, reference.Syntax.SyntaxTree, cancel) is not { } written)
            return Unknown(reference);
        if (model.GetOperation(written, cancel) is not { } operation)
            return Unknown(reference);
        _memberDepth++;
        try
        {
            return Read(operation is ISymbolInitializerOperation initializer ? initializer.Value : operation);
        }
        finally
        {
            _memberDepth--;
        }
    }

    private CSharpValue ReadInterpolation(IInterpolatedStringOperation interpolated)
    {
        var text = new StringBuilder();
        foreach (var part in interpolated.Parts)
        {
            var piece = part switch
            {
                IInterpolatedStringTextOperation literal => Read(literal.Text),
                IInterpolationOperation { FormatString: null, Alignment: null } hole => Read(hole.Expression),
                _ => Unknown(part),
            };
            if (piece is CSharpMapping port && types.IsDsl(port.Type, "Port"))
                piece = port.Get("Number") ?? Unknown(part);
            if (piece is not CSharpScalar scalar || scalar.Type is Manifests.Nodes.ScalarType.Boolean or Manifests.Nodes.ScalarType.Float)
                return Unknown(interpolated);
            if (!scalar.IsNull)
                text.Append(scalar.Text);
        }

        return CSharpScalar.String(interpolated.Syntax, text.ToString());
    }

    private CSharpValue ReadSum(IBinaryOperation sum)
    {
        if (sum.OperatorKind != BinaryOperatorKind.Add || sum.Type?.SpecialType != SpecialType.System_String)
            return Unknown(sum);
        return Read(sum.LeftOperand) is CSharpScalar { IsNull: false } left && Read(sum.RightOperand) is CSharpScalar { IsNull: false } right
            && left.Type != Manifests.Nodes.ScalarType.Boolean && right.Type != Manifests.Nodes.ScalarType.Boolean
            ? CSharpScalar.String(sum.Syntax, left.Text + right.Text)
            : Unknown(sum);
    }

    private static CSharpValue ReadBranches(IConditionalOperation conditional, CSharpValue whenTrue, CSharpValue whenFalse)
    {
        if (conditional.Condition.ConstantValue is { HasValue: true, Value: bool condition })
            return condition ? whenTrue : whenFalse;
        return whenTrue.IsSameAs(whenFalse) ? whenTrue : Unknown(conditional);
    }

    private CSharpValue ReadCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (types.IsDsl(method.ContainingType, "AnyValue") && call.Arguments is [{ Value: ICollectionExpressionOperation values }])
            return method.Name == "Map" ? ReadMap(values) : ReadCollection(values);
        if (_memberDepth == 0 && types.IsDsl(method.ContainingType, method.ContainingType.Name))
            return _made[call] = Note(Calls.Call(call), call);
        if (method.Name is "ToList" or "ToArray" && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } source && Read(source) is CSharpSequence items)
        {
            var copy = new CSharpSequence(call.Syntax);
            copy.AddAll(items);
            return _made[call] = copy;
        }

        if (method.Name == "GetBytes" && call.Arguments is [var argument] && method.ContainingType?.Name == "Encoding"
            && Read(argument.Value) is CSharpScalar { Type: Manifests.Nodes.ScalarType.String } text)
        {
            return CSharpScalar.String(argument.Value.Syntax, Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Text)));
        }

        return Unknown(call);
    }

    private ConstructCalls Calls => _calls ??= new ConstructCalls(types, Read);

    // What a method of the language gives, with what it means for the objects of the program.
    private CSharpValue Note(CSharpValue? given, IInvocationOperation call)
    {
        if (types.IsDsl(call.TargetMethod.ContainingType, "Patching") && Read(call.Arguments[0].Value) is CSharpMapping before)
        {
            _bases.Add(before);
            if (given is null)
                _unread.Add(before.Syntax);
        }

        if (given is CSharpMapping { Kind: not null } made)
            _objects.Add(made);
        else if (given is CSharpMapping { Type: var type } construct && types.IsConstruct(type))
            _constructs.Add(construct);
        return given ?? Unknown(call);
    }

    private CSharpValue ReadConversion(IConversionOperation conversion)
    {
        var operand = conversion.Operand;
        if (conversion.OperatorMethod is null)
            return Read(operand);
        return ConversionReader.Read(conversion, Read, types);
    }
}
