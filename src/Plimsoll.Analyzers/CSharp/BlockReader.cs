using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Analyzers.CSharp.Constructs;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Follows the statements of a method, or of a program's top level, and collects the Kubernetes objects that they make.</summary>
/// <remarks>
/// Code that runs once and in order is followed exactly. What branches, loops and functions inside change is given up: the
/// variable is unknown, the object may hold something else.
/// </remarks>
internal sealed class BlockReader
{
    private readonly ModelTypes _types;
    private readonly Locals _locals = new();
    private readonly ExpressionReader _expressions;
    private readonly HashSet<CSharpValue> _used = [];
    private readonly List<SyntaxNode> _unread = [];
    private readonly IAssemblySymbol _program;

    private BlockReader(ModelTypes types, IAssemblySymbol program, CancellationToken cancel)
    {
        _types = types;
        _program = program;
        _expressions = new ExpressionReader(types, _locals, cancel);
    }

    /// <summary>Reads the operations of a member.</summary>
    public static ReadBlock Read(IEnumerable<IOperation> blocks, ModelTypes types, IAssemblySymbol program, CancellationToken cancel)
    {
        var reader = new BlockReader(types, program, cancel);
        foreach (var block in blocks)
            reader.Run(block);
        return reader.Finish();
    }

    private ReadBlock Finish()
    {
        var held = new HashSet<CSharpMapping>();
        var objects = Roots(held);
        var declared = new List<CSharpMapping>();
        foreach (var construct in _expressions.Constructs)
            AddParts(construct, held);
        foreach (var construct in _expressions.Constructs.Where(IsMeant))
        {
            if (ConstructObjects.Of(construct) is { } made)
                objects.AddRange(made);
            else
                _unread.Add(construct.Syntax);
            if (ConstructObjects.DeclaredSecretOf(construct) is { } secret)
                declared.Add(secret);
        }

        return new ReadBlock(objects, declared, LooseOnes(held), [.. _unread, .. _expressions.Unread]);
    }

    // What only serves as a base is none of the objects.
    private bool IsMeant(CSharpMapping made) => !_expressions.Bases.Contains(made) || _used.Contains(made);

    // Objects that stand in others are parts of them, items of lists are objects.
    private List<CSharpMapping> Roots(HashSet<CSharpMapping> parts)
    {
        foreach (var made in _expressions.Objects)
        {
            if (made.Kind is { IsList: false })
                AddParts(made, parts);
        }

        return [.. _expressions.Objects.Where(o => o.Kind is { IsList: false } && !parts.Contains(o) && IsMeant(o))];
    }

    // Parts of parts are told of with those that hold them.
    private List<(CSharpMapping Object, string Path)> LooseOnes(HashSet<CSharpMapping> held)
    {
        List<CSharpMapping> loose = [.. _expressions.Parts.Where(p => !held.Contains(p) && _types.PlaceOf(p.Type) is not null && IsMeant(p))];
        foreach (var part in loose)
            AddParts(part, held);
        return
        [
            .. loose.Where(p => !held.Contains(p)).Select(p => (Part: p, Place: _types.PlaceOf(p.Type)!.Value))
                .Select(p => (LooseParts.Held(p.Part, p.Place), LooseParts.PathOf(p.Place))),
        ];
    }

    private static void AddParts(CSharpValue value, HashSet<CSharpMapping> parts)
    {
        var children = value is CSharpMapping mapping ? mapping.Entries.Select(e => e.Value) : value is CSharpSequence sequence ? sequence.Items : [];
        foreach (var child in children)
        {
            if (child is not CSharpMapping part || parts.Add(part))
                AddParts(child, parts);
        }
    }

    private void Run(IOperation? operation)
    {
        switch (operation)
        {
            case null:
                break;
            case IBlockOperation or IVariableDeclarationGroupOperation or IUsingOperation or ILockOperation or ILabeledOperation
                or IMethodBodyOperation or IConstructorBodyOperation or IUsingDeclarationOperation or IVariableDeclarationOperation:
                foreach (var child in operation.ChildOperations)
                    Run(child);
                break;
            case IVariableDeclaratorOperation declarator:
                Declare(declarator);
                break;
            case IExpressionStatementOperation statement:
                RunExpression(statement.Operation);
                break;
            case ITryOperation attempt:
                Run(attempt.Body);
                foreach (var handler in attempt.Catches)
                    RunApart(handler);
                Run(attempt.Finally);
                break;
            case IConditionalOperation or ILoopOperation or ISwitchOperation or ILocalFunctionOperation or IAnonymousFunctionOperation:
                RunApart(operation);
                break;
            default:
                Look(operation);
                break;
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        if (initializer is null)
        {
            _locals.Declare(declarator.Symbol, new CSharpUnknown(declarator.Syntax));
            return;
        }

        Look(initializer.Value);
        _locals.Declare(declarator.Symbol, _expressions.Read(initializer.Value));
    }

    // A piece of code that may run often or not at all: first forget what it changes, then read what it makes.
    private void RunApart(IOperation operation)
    {
        _locals.Enter();
        foreach (var inner in operation.Descendants())
            ForgetChanged(inner);
        foreach (var child in operation.ChildOperations)
            Run(child);
        _locals.Leave();
    }

    private void ForgetChanged(IOperation operation)
    {
        switch (operation)
        {
            case IAssignmentOperation assignment:
                ForgetTarget(assignment.Target);
                break;
            case IIncrementOrDecrementOperation increment:
                ForgetTarget(increment.Target);
                break;
            case IInvocationOperation { Instance: { } instance } when LocalOf(instance) is { } local && _locals.IsOuter(local):
                CSharpValue.OpenAll(_expressions.Read(instance));
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                ForgetTarget(argument.Value);
                break;
        }
    }

    private void ForgetTarget(IOperation target)
    {
        if (target is ILocalReferenceOperation { IsDeclaration: false } reference)
        {
            if (_locals.IsOuter(reference.Local))
                _locals.Forget(reference.Local, reference.Syntax);
        }
        else if (target is IPropertyReferenceOperation { Instance: { } instance } && LocalOf(instance) is { } local && _locals.IsOuter(local))
        {
            CSharpValue.OpenAll(_expressions.Read(instance));
        }
        else if (target is ITupleOperation tuple)
        {
            foreach (var element in tuple.Elements)
                ForgetTarget(element);
        }
    }

    private static ILocalSymbol? LocalOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IPropertyReferenceOperation { Instance: { } instance } => LocalOf(instance),
        IConversionOperation conversion => LocalOf(conversion.Operand),
        _ => null,
    };

    private void RunExpression(IOperation operation)
    {
        switch (operation)
        {
            case IAwaitOperation awaited:
                RunExpression(awaited.Operation);
                break;
            case ISimpleAssignmentOperation assignment:
                Assign(assignment);
                break;
            case IDeconstructionAssignmentOperation deconstruction when Deconstruct(deconstruction):
                break;
            case ICompoundAssignmentOperation or ICoalesceAssignmentOperation or IDeconstructionAssignmentOperation:
                Look(operation);
                Forget(((IAssignmentOperation)operation).Target);
                break;
            default:
                Look(operation);
                break;
        }
    }

    // var (http, db) = (new Port("http", 80), new Port("db", 5432));
    private bool Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        var value = deconstruction.Value is IConversionOperation conversion ? conversion.Operand : deconstruction.Value;
        if (target is not ITupleOperation locals || value is not ITupleOperation values || locals.Elements.Length != values.Elements.Length
            || !locals.Elements.All(l => l is ILocalReferenceOperation { IsDeclaration: true }))
        {
            return false;
        }

        Look(values);
        foreach (var (local, given) in locals.Elements.Zip(values.Elements, (l, g) => ((ILocalReferenceOperation)l, g)))
            _locals.Declare(local.Local, _expressions.Read(given));
        return true;
    }

    private void Assign(ISimpleAssignmentOperation assignment)
    {
        Look(assignment.Value);
        var value = _expressions.Read(assignment.Value);
        switch (assignment.Target)
        {
            case ILocalReferenceOperation local:
                _locals.Assign(local.Local, value);
                break;
            case IPropertyReferenceOperation { Instance: { } instance }:
                if (LocalOf(instance) is { } owner && _locals.IsOuter(owner))
                    CSharpValue.OpenAll(_expressions.Read(instance));
                else
                    _expressions.Filler.Set(_expressions.Read(instance), assignment.Target, value);
                break;
            default:
                Look(assignment.Target);
                break;
        }
    }

    private void Forget(IOperation target)
    {
        if (target is ILocalReferenceOperation local)
            _locals.Forget(local.Local, target.Syntax);
        else if (target is IPropertyReferenceOperation { Instance: { } instance })
            CSharpValue.OpenAll(_expressions.Read(instance));
        else if (target is ITupleOperation tuple)
            tuple.Elements.ToList().ForEach(Forget);
    }

    // Finds what an expression makes, and what it may change.
    private void Look(IOperation operation)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                RunApart(operation);
                return;
            case ILocalReferenceOperation { Parent: not IWithOperation } local:
                if (_locals.Get(local.Local) is { } value && !IsOnlyAsked(local))
                    _used.Add(value);
                return;
            case IObjectCreationOperation or IWithOperation when _types.IsModel(operation.Type) || _types.IsConstruct(operation.Type):
                _expressions.Read(operation);
                break;
            case IInvocationOperation maker when _types.IsMaker(maker.TargetMethod):
                if (_expressions.Read(maker) is CSharpUnknown)
                    _unread.Add(maker.Syntax);
                break;
            case ISimpleAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation } assignment:
                Assign(assignment);
                return;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Forget(argument.Value);
                return;
            case IConditionalOperation or ISwitchExpressionOperation or IConditionalAccessOperation or ICoalesceOperation when HasChanges(operation):
                RunApart(operation);
                return;
        }

        foreach (var child in operation.ChildOperations)
            Look(child);
        if (operation is IInvocationOperation { Parent: not IObjectOrCollectionInitializerOperation } call)
            Call(call);
    }

    // Records never change: who asks one for a value, or for a changed copy, does not write it.
    private bool IsOnlyAsked(ILocalReferenceOperation local)
    {
        if (!_types.IsValue(local.Type) && !_types.IsDslRecord(local.Type))
            return false;
        IOperation operation = local;
        while (operation.Parent is IConversionOperation conversion)
            operation = conversion;
        return operation.Parent switch
        {
            IInvocationOperation call => ReferenceEquals(call.Instance, operation),
            IPropertyReferenceOperation property => ReferenceEquals(property.Instance, operation),
            IArgumentOperation { Parent: IInvocationOperation call } argument => argument.Parameter?.Ordinal == 0 && _types.IsDsl(call.TargetMethod.ContainingType, "Patching"),
            _ => false,
        };
    }

    private static bool HasChanges(IOperation operation) => operation.Descendants().Any(o => o is IAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation });

    private void Call(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var instance = call.Instance is { } receiver ? _expressions.Read(receiver) : null;
        if (instance is CSharpMapping or CSharpSequence && ChangesItsInstance(method))
        {
            if (method.Name == "Add" && (LocalOf(call.Instance!) is not { } local || !_locals.IsOuter(local)))
                _expressions.Filler.Add(instance, call);
            else
                CSharpValue.OpenAll(instance);
        }

        // Functions of the program may finish what they are given, and so do extensions that take a model.
        var mayChange = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _program)
            || (method.IsExtensionMethod && call.Arguments is [var first, ..] && _types.IsModel(first.Value.Type) && !_types.IsDslRecord(first.Value.Type));
        if (!mayChange)
            return;
        foreach (var argument in call.Arguments)
            CSharpValue.OpenAll(_expressions.Read(argument.Value));
    }

    private static bool ChangesItsInstance(IMethodSymbol method) =>
        !method.ReturnsVoid ? method.Name is "TryAdd" or "Remove" or "RemoveAll" : method.Name is not ("CopyTo" or "ForEach");
}
