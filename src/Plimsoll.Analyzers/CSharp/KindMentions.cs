using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Knows where the code of a compilation speaks of kinds of Kubernetes objects, by their names alone.</summary>
/// <param name="types">The types of the compilation.</param>
internal sealed class KindMentions(ModelTypes types)
{
    // Trees outlive compilations: while somebody types, all but one stay the same.
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> Names = new();

    /// <summary>Whether no code outside of some operations of one file speaks of any kind.</summary>
    public bool AreAllIn(ImmutableArray<IOperation> blocks, Compilation compilation, CancellationToken cancel)
    {
        var here = blocks[0].Syntax.SyntaxTree;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree != here && NamesIn(tree, cancel).Any(types.IsKindName))
                return false;
        }

        return !here.GetRoot(cancel).DescendantNodes(n => !blocks.Any(b => b.Syntax.Span.Contains(n.Span) && n is not CompilationUnitSyntax))
            .OfType<SimpleNameSyntax>()
            .Any(n => types.IsKindName(n.Identifier.ValueText) && !blocks.Any(b => b.Syntax.Span.Contains(n.Span)));
    }

    private static string[] NamesIn(SyntaxTree tree, CancellationToken cancel)
    {
        if (Names.TryGetValue(tree, out var known))
            return known;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in tree.GetRoot(cancel).DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && char.IsUpper(token.ValueText is { Length: > 0 } text ? text[0] : ' '))
                names.Add(token.ValueText);
        }

        return Names.GetValue(tree, _ => [.. names]);
    }
}
