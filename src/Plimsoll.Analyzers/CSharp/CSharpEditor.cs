using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.Engine.Rules;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Writes fixes as splices of C#: the same edits of the tree that are written as YAML elsewhere.</summary>
internal sealed class CSharpEditor
{
    private readonly CSharpFile _file;
    private readonly ModelTypes _types;
    private readonly CSharpLiteral _literal;
    private readonly SyntaxNode _root;

    private CSharpEditor(CSharpFile file, ModelTypes types)
    {
        _file = file;
        _types = types;
        _literal = new CSharpLiteral(types);
        _root = file.Tree.GetRoot();
    }

    /// <summary>The splices that carry a fix out, or null when one of its edits cannot be written.</summary>
    public static IReadOnlyList<TextEdit>? Write(Fix fix, CSharpFile file, ModelTypes types)
    {
        var editor = new CSharpEditor(file, types);
        var splices = new List<TextEdit>();
        foreach (var edit in fix.Edits)
        {
            if (edit.Kind == EditKind.ReplaceText || !ReferenceEquals(edit.Node.Source, file.Source) || editor.Write(edit) is not { } written)
                return null;
            splices.AddRange(written);
        }

        return AreApart(splices) ? splices : null;
    }

    private static bool AreApart(List<TextEdit> splices)
    {
        var ordered = splices.OrderBy(s => s.Span.Start).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Span.Start < ordered[i - 1].Span.End || ordered[i].Span.Start == ordered[i - 1].Span.Start)
                return false;
        }

        return true;
    }

    private List<TextEdit>? Write(Edit edit) => edit.Kind switch
    {
        EditKind.Set when edit.Node.Kind == NodeKind.Absent => Add(edit.Node.Written, edit.Node.MissingKeys, edit.Value!),
        EditKind.Set => Replace(edit.Node, edit.Value!),
        EditKind.RenameKey => Rename(edit.Node, edit.NewKey!),
        EditKind.ReplaceEntry => Rename(edit.Node, edit.NewKey!) is { } renamed && Replace(edit.Node, edit.Value!, edit.NewKey) is { } replaced ? [.. renamed, .. replaced] : null,
        EditKind.InsertBefore => InsertBefore(edit.Node, edit.NewKey!, edit.Value!),
        EditKind.Remove => ElementOf(edit.Node) is { } element && CSharpElements.Remove(element, _file.Source) is { } splice ? [splice] : null,
        EditKind.Append when edit.Node.Kind == NodeKind.Absent => Add(edit.Node.Written, edit.Node.MissingKeys, NodeValue.Sequence(edit.Value!)),
        EditKind.Append => Append(edit.Node, edit.Value!),
        _ => null,
    };

    private List<TextEdit>? Replace(Node node, NodeValue value, string? key = null)
    {
        if (node.Span.IsEmpty || !IsWrittenHere(node) || _literal.Write(value, FieldType(node.Parent, key ?? node.Key)) is not { } text)
            return null;
        return [new TextEdit(_file.Source, node.Span, text)];
    }

    private List<TextEdit>? Rename(Node node, string newKey)
    {
        if (node.KeySpan is not { } place)
            return null;
        if (TypeOf(node.Parent) is not { } type)
            return _file.Source.Text[place.Start] == '"' ? [new TextEdit(_file.Source, place, CSharpLiteral.Quote(newKey))] : null;
        return _types.PropertyOf(type, newKey) is { } property ? [new TextEdit(_file.Source, place, property.Name)] : null;
    }

    private List<TextEdit>? InsertBefore(Node sibling, string newKey, NodeValue value)
    {
        if (ListOf(sibling.Parent) is null || ElementOf(sibling) is not { } element || Entry(sibling.Parent, element.Parent, newKey, value) is not { } text)
            return null;
        return [CSharpElements.InsertBefore(element, text, _file.Source)];
    }

    // An absent node is added with the mappings that lead to it.
    private List<TextEdit>? Add(Node owner, IReadOnlyList<string> keys, NodeValue value)
    {
        if (!owner.IsMapping || keys.Count == 0 || keys.Any(k => k.Length == 0 || k[0] == '[') || ListOf(owner) is not { } list)
            return null;
        for (var i = keys.Count - 1; i > 0; i--)
            value = NodeValue.Mapping((keys[i], value));
        return Entry(owner, list, keys[0], value) is { } text && CSharpElements.Append(list, text, _file.Source) is { } splice ? [splice] : null;
    }

    private List<TextEdit>? Append(Node sequence, NodeValue item)
    {
        if (!sequence.IsSequence || ListOf(sequence) is not { } list)
            return null;
        var type = FieldType(sequence.Parent, sequence.Key);
        var itemType = type is INamedTypeSymbol { TypeArguments: [var argument] } ? argument : (type as IArrayTypeSymbol)?.ElementType;
        return _literal.Write(item, itemType) is { } text && CSharpElements.Append(list, text, _file.Source) is { } splice ? [splice] : null;
    }

    private string? Entry(Node owner, SyntaxNode? list, string key, NodeValue value)
    {
        if (TypeOf(owner) is { } type)
        {
            return _types.PropertyOf(type, key) is { } property && _literal.Write(value, property.Type) is { } text ? $"{property.Name} = {text}" : null;
        }

        var written = _literal.Write(value, null);
        if (written is null)
            return null;
        return list switch
        {
            CollectionExpressionSyntax => $"({CSharpLiteral.Quote(key)}, {written})",
            InitializerExpressionSyntax { Expressions: [InitializerExpressionSyntax, ..] } => $"{{ {CSharpLiteral.Quote(key)}, {written} }}",
            _ => $"[{CSharpLiteral.Quote(key)}] = {written}",
        };
    }

    private INamedTypeSymbol? TypeOf(Node mapping) => mapping.IsMapping && _file.Types.TryGetValue(mapping.Span, out var type) ? type : null;

    private ITypeSymbol? FieldType(Node owner, string? key) => key is not null && TypeOf(owner) is { } type ? _types.PropertyOf(type, key)?.Type : null;

    // The braces or brackets of a mapping or sequence, or the creation that has none yet.
    private SyntaxNode? ListOf(Node collection)
    {
        foreach (var syntax in At(collection.Span))
        {
            switch (syntax)
            {
                case BaseObjectCreationExpressionSyntax creation:
                    return (SyntaxNode?)creation.Initializer ?? creation;
                case WithExpressionSyntax with:
                    return with.Initializer;
                case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                    return initializer;
                case ImplicitArrayCreationExpressionSyntax array:
                    return array.Initializer;
                case InitializerExpressionSyntax or CollectionExpressionSyntax:
                    return syntax;
            }
        }

        return null;
    }

    // What holds an entry or an item in braces, brackets or a statement of its own.
    private SyntaxNode? ElementOf(Node node)
    {
        foreach (var syntax in At(node.KeySpan ?? node.Span))
        {
            // What follows from something else has no place of its own.
            if (node.KeySpan is not null && TypeOf(node.Parent) is null && syntax is not LiteralExpressionSyntax and not IdentifierNameSyntax { Parent: AssignmentExpressionSyntax })
                return null;
            for (var at = syntax; at is not null and not StatementSyntax and not MemberDeclarationSyntax; at = at.Parent)
            {
                if (at.Parent is InitializerExpressionSyntax { RawKind: not (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ComplexElementInitializerExpression } or CollectionExpressionSyntax)
                    return at;
            }
        }

        return null;
    }

    // Whether the expression is the value itself, and not a construct's argument from which it follows.
    private bool IsWrittenHere(Node node) => TypeOf(node.Parent) is not null || node.Parent.IsSequence || At(node.Span).FirstOrDefault() is LiteralExpressionSyntax or ArgumentSyntax { Expression: LiteralExpressionSyntax };

    private IEnumerable<SyntaxNode> At(Span span)
    {
        var place = new Microsoft.CodeAnalysis.Text.TextSpan(span.Start, span.Length);
        for (var syntax = _root.FindNode(place, getInnermostNodeForTie: true); syntax is not null && syntax.Span == place; syntax = syntax.Parent)
            yield return syntax;
    }
}
