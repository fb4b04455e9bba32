using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Adds elements to braces and brackets, and takes them away, laid out like those around them.</summary>
internal static class CSharpElements
{
    /// <summary>Adds an element at the end.</summary>
    public static TextEdit? Append(SyntaxNode list, string text, Source source)
    {
        if (list is BaseObjectCreationExpressionSyntax creation)
            return new TextEdit(source, new Span(creation.Span.End, 0), $" {{ {text} }}");
        var (elements, separators, open, close) = Parts(list);
        if (open.IsMissing || close.IsMissing)
            return null;
        if (elements.Count == 0)
            return new TextEdit(source, Span.Between(open.Span.End, close.SpanStart), list is CollectionExpressionSyntax ? text : $" {text} ");
        var last = elements[elements.Count - 1];
        var hasTrailing = separators.Count == elements.Count;
        var end = hasTrailing ? separators[separators.Count - 1].Span.End : last.Span.End;
        var gap = IsOnLineOfItsOwn(last, source) ? NewLineOf(source) + IndentOf(last, source) : " ";
        return new TextEdit(source, new Span(end, 0), hasTrailing ? $"{gap}{text}," : $",{gap}{text}");
    }

    /// <summary>Adds an element before another one.</summary>
    public static TextEdit InsertBefore(SyntaxNode element, string text, Source source)
    {
        var gap = IsOnLineOfItsOwn(element, source) ? NewLineOf(source) + IndentOf(element, source) : " ";
        return new TextEdit(source, new Span(element.SpanStart, 0), $"{text},{gap}");
    }

    /// <summary>Takes an element away, with the line that it stands on when it stands there alone.</summary>
    public static TextEdit? Remove(SyntaxNode element, Source source)
    {
        if (element.Parent is null)
            return null;
        var (elements, separators, _, _) = Parts(element.Parent);
        var index = elements.IndexOf(element);
        if (index < 0)
            return null;
        var end = index < separators.Count ? separators[index].Span.End : element.Span.End;
        if (IsOnLineOfItsOwn(element, source) && source.Text.Substring(end, source.EndOfLine(end) - end).Trim().Length == 0)
        {
            var start = source.StartOfLine(element.SpanStart);
            var next = source.EndOfLine(end);
            if (next < source.Text.Length && source.Text[next] == '\r')
                next++;
            if (next < source.Text.Length && source.Text[next] == '\n')
                next++;
            return new TextEdit(source, Span.Between(start, next), "");
        }

        if (index + 1 < elements.Count)
            return new TextEdit(source, Span.Between(element.SpanStart, elements[index + 1].SpanStart), "");
        return new TextEdit(source, Span.Between(index > 0 ? elements[index - 1].Span.End : element.SpanStart, element.Span.End), "");
    }

    private static (List<SyntaxNode> Elements, List<SyntaxToken> Separators, SyntaxToken Open, SyntaxToken Close) Parts(SyntaxNode list) => list switch
    {
        InitializerExpressionSyntax braces => ([.. braces.Expressions], [.. braces.Expressions.GetSeparators()], braces.OpenBraceToken, braces.CloseBraceToken),
        CollectionExpressionSyntax brackets => ([.. brackets.Elements], [.. brackets.Elements.GetSeparators()], brackets.OpenBracketToken, brackets.CloseBracketToken),
        _ => ([], [], SyntaxFactory.MissingToken(SyntaxKind.OpenBraceToken), SyntaxFactory.MissingToken(SyntaxKind.CloseBraceToken)),
    };

    private static bool IsOnLineOfItsOwn(SyntaxNode element, Source source) => IndentOf(element, source).Length == element.SpanStart - source.StartOfLine(element.SpanStart);

    private static string IndentOf(SyntaxNode element, Source source)
    {
        var start = source.StartOfLine(element.SpanStart);
        var end = start;
        while (end < element.SpanStart && source.Text[end] is ' ' or '\t')
            end++;
        return source.Text.Substring(start, end - start);
    }

    private static string NewLineOf(Source source) => source.Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
}
