using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Plimsoll.Analyzers.Yaml;

/// <summary>Finds the string literals of a program that are YAML.</summary>
/// <remarks>
/// They are given to <c>KubernetesYaml</c>, to a parameter marked <c>[StringSyntax("yaml")]</c>, or marked <c>// lang=yaml</c>.
/// Literals with escapes are passed over: their text is not what stands there.
/// </remarks>
internal static class YamlLiterals
{
    private const string Mark = "lang=yaml";

    /// <summary>The places of such texts, without quotes, in order; documents of one literal each on its own.</summary>
    public static IEnumerable<TextSpan> Find(IEnumerable<IOperation> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (operation is not ILiteralOperation { ConstantValue: { HasValue: true, Value: string value }, Syntax: LiteralExpressionSyntax literal } || value.Length == 0)
                    continue;
                if (!IsYaml(operation, literal) || ContentOf(literal.Token) is not { } content)
                    continue;
                foreach (var document in Documents(content, literal.SyntaxTree.GetText()))
                    yield return document;
            }
        }
    }

    /// <summary>The text of a file in which everything but one place is blank, so that all offsets stay.</summary>
    public static string Masked(SourceText text, TextSpan place)
    {
        var masked = new char[text.Length];
        for (var i = 0; i < masked.Length; i++)
        {
            var c = text[i];
            masked[i] = place.Contains(i) || c is '\n' or '\r' ? c : ' ';
        }

        return new string(masked);
    }

    private static bool IsYaml(IOperation operation, LiteralExpressionSyntax literal)
    {
        var user = operation.Parent;
        while (user is IConversionOperation)
            user = user.Parent;
        if (user is IArgumentOperation { Parameter: { } parameter } argument)
        {
            if (argument.Parent is IInvocationOperation { TargetMethod: { ContainingType.Name: "KubernetesYaml" } method } && method.Name.IndexOf("File", StringComparison.Ordinal) < 0)
                return true;
            if (parameter.GetAttributes().Any(a => a is { AttributeClass.Name: "StringSyntaxAttribute", ConstructorArguments: [{ Value: string syntax }, ..] } && string.Equals(syntax, "yaml", StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return HasMark(literal.GetLeadingTrivia()) || HasMark(literal.Token.GetPreviousToken().TrailingTrivia)
            || (literal.FirstAncestorOrSelf<StatementSyntax>() is { } statement && HasMark(statement.GetLeadingTrivia()));
    }

    private static bool HasMark(SyntaxTriviaList trivia) => trivia.Any(t =>
        t.RawKind is (int)SyntaxKind.SingleLineCommentTrivia or (int)SyntaxKind.MultiLineCommentTrivia && t.ToString().IndexOf(Mark, StringComparison.OrdinalIgnoreCase) >= 0);

    private static TextSpan? ContentOf(SyntaxToken token)
    {
        var text = token.Text;
        switch (token.Kind())
        {
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken:
                var quotes = text.Length - text.TrimStart('"').Length;
                return text.Length >= 2 * quotes ? TextSpan.FromBounds(token.SpanStart + quotes, token.Span.End - quotes) : null;
            case SyntaxKind.StringLiteralToken when text.StartsWith("@\"", StringComparison.Ordinal):
                return text.IndexOf("\"\"", 2, StringComparison.Ordinal) < 0 ? TextSpan.FromBounds(token.SpanStart + 2, token.Span.End - 1) : null;
            case SyntaxKind.StringLiteralToken:
                return text.IndexOf('\\') < 0 ? TextSpan.FromBounds(token.SpanStart + 1, token.Span.End - 1) : null;
            default:
                return null;
        }
    }

    // Raw literals are indented, and a line of dashes parts documents only where it begins the line.
    private static IEnumerable<TextSpan> Documents(TextSpan content, SourceText text)
    {
        var start = content.Start;
        foreach (var line in text.Lines.SkipWhile(l => l.End < content.Start).TakeWhile(l => l.Start < content.End))
        {
            if (line.Start < content.Start || line.ToString().Trim() != "---")
                continue;
            yield return TextSpan.FromBounds(start, line.Start);
            start = line.End;
        }

        yield return TextSpan.FromBounds(start, Math.Max(start, content.End));
    }
}
