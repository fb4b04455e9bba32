using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Finds the one expression that a member always stands for.</summary>
internal static class MemberInitializer
{
    /// <summary>The expression of a read-only field or a get-only property that is declared in the same file, or null.</summary>
    public static ExpressionSyntax? Find(ISymbol member, SyntaxTree tree, CancellationToken cancel)
    {
        if (member.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != tree || member.IsVirtual || member.IsOverride || member.IsAbstract)
            return null;
        var declaration = reference.GetSyntax(cancel);
        var written = (member, declaration) switch
        {
            (IFieldSymbol { IsReadOnly: true }, VariableDeclaratorSyntax { Initializer.Value: var value }) => value,
            (IPropertySymbol { SetMethod: null }, PropertyDeclarationSyntax { ExpressionBody.Expression: var body }) => body,
            (IPropertySymbol { SetMethod: null }, PropertyDeclarationSyntax { Initializer.Value: var value }) => value,
            _ => null,
        };
        return written is null || IsSetByConstructor(member, declaration) ? null : written;
    }

    private static bool IsSetByConstructor(ISymbol member, SyntaxNode declaration)
    {
        if (declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return true;
        foreach (var constructor in type.Members.OfType<ConstructorDeclarationSyntax>())
        {
            foreach (var assignment in constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                var name = assignment.Left is MemberAccessExpressionSyntax { Expression.RawKind: (int)SyntaxKind.ThisExpression } access ? access.Name : assignment.Left;
                if (name is IdentifierNameSyntax { Identifier.ValueText: var text } && text == member.Name)
                    return true;
            }
        }

        return false;
    }
}
