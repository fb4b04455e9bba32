using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Carries out what code does to an object after it was made: initializers, assignments, calls of <c>Add</c>.</summary>
/// <param name="types">The types of the compilation.</param>
/// <param name="read">What an expression is worth.</param>
internal sealed class ObjectFiller(ModelTypes types, Func<IOperation, CSharpValue> read)
{
    /// <summary>Fills an object with what stands in the braces after it.</summary>
    public void Fill(CSharpValue target, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            return;
        foreach (var operation in initializer.Initializers)
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation assignment:
                    Set(target, assignment.Target, read(assignment.Value));
                    break;
                case IMemberInitializerOperation member:
                    FillMember(target, member);
                    break;
                case IInvocationOperation call:
                    Add(target, call);
                    break;
                default:
                    CSharpValue.Open(target);
                    break;
            }
        }
    }

    /// <summary>Carries out an assignment to a property or an entry.</summary>
    public void Set(CSharpValue owner, IOperation target, CSharpValue value)
    {
        switch (owner, target)
        {
            case (CSharpMapping mapping, IPropertyReferenceOperation { Arguments: [var key] } indexer) when types.FieldOf(indexer.Property) is null:
                if (read(key.Value) is CSharpScalar { IsNull: false } text)
                    mapping.Set(text.Text, key.Syntax, value);
                else
                    mapping.IsOpen = true;
                break;
            case (CSharpMapping mapping, IPropertyReferenceOperation property):
                SetField(mapping, property.Property, KeySyntaxOf(property), value);
                break;
            default:
                CSharpValue.Open(owner);
                break;
        }
    }

    /// <summary>Carries out a call of <c>Add</c>.</summary>
    public void Add(CSharpValue target, IInvocationOperation call)
    {
        var arguments = call.Arguments.Where(a => a.ArgumentKind == ArgumentKind.Explicit).Select(a => a.Value).ToList();
        switch (target)
        {
            case CSharpSequence sequence when arguments is [var item]:
                sequence.Items.Add(read(item));
                break;
            case CSharpMapping mapping when arguments is [var key, var value] && read(key) is CSharpScalar { IsNull: false } text:
                mapping.Set(text.Text, key.Syntax, read(value));
                break;
            default:
                CSharpValue.Open(target);
                break;
        }
    }

    /// <summary>Sets the field that a property of a model stands for.</summary>
    public void SetField(CSharpMapping mapping, IPropertySymbol property, SyntaxNode keySyntax, CSharpValue value)
    {
        if (types.FieldOf(property) is { } field)
        {
            if (field == "metadata" && value is CSharpMapping metadata && mapping.Get(field) is CSharpMapping before && before.Get("name") is { } name
                && metadata.Get("name") is null && metadata.Get("generateName") is null)
            {
                var named = new CSharpMapping(metadata.Syntax, metadata.Type);
                named.Set("name", before.Entries[0].KeySyntax, name);
                named.SetAll(metadata);
                value = named;
            }

            mapping.Set(field, keySyntax, value);
        }
        else if (types.IsValue(mapping.Type))
        {
            mapping.Set(property.Name, keySyntax, value);
        }
        else if (types.IsDsl(property.ContainingType, "ApiRecord"))
        {
            // Extra: fields of the same mapping.
            if (value is CSharpMapping extra)
                mapping.SetAll(extra);
            else
                mapping.IsOpen = true;
        }
        else if (property.Name == "Patches")
        {
            CSharpValue.OpenAll(mapping);
        }
    }

    private void FillMember(CSharpValue target, IMemberInitializerOperation member)
    {
        if (member.InitializedMember is not IPropertyReferenceOperation property || target is not CSharpMapping mapping || types.FieldOf(property.Property) is not { } field)
        {
            CSharpValue.Open(target);
            return;
        }

        var value = mapping.Get(field);
        if (value is null)
        {
            var type = property.Property.Type;
            value = types.IsModel(type) || CollectionTypes.IsMap(type) ? new CSharpMapping(member.Initializer.Syntax, type as INamedTypeSymbol)
                : CollectionTypes.IsList(type) ? new CSharpSequence(member.Initializer.Syntax)
                : new CSharpUnknown(member.Syntax);
            mapping.Set(field, KeySyntaxOf(property), value);
        }

        Fill(value, member.Initializer);
    }

    private static SyntaxNode KeySyntaxOf(IOperation property) => property.Syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        var syntax => syntax,
    };
}
