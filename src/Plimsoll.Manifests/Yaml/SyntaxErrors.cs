using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Says in plain words why a text is not YAML: what was expected, where, and what to write.</summary>
/// <remarks>The library tells where it stopped; what its author did wrong mostly shows in the lines around that place.</remarks>
internal static class SyntaxErrors
{
    private delegate (Span Span, string Message, string Help) Explanation(ErrorSite site);

    // Fragments of YamlDotNet's messages, the more special ones first.
    private static readonly (string Fragment, Explanation Explain)[] Explanations =
    [
        ("multiline plain scalar, found invalid mapping", MissingSpaceOrIndentation),
        ("found invalid mapping", SecondColon),
        ("did not find expected key", NoKey),
        ("could not find expected ':'", NoKey),
        ("did not find expected '-' indicator", NoItem),
        ("Block sequence entries are not allowed", ItemAfterKey),
        (YamlSyntaxException.UnfinishedFlow, UnfinishedFlow),
        ("did not find expected ',' or", UnfinishedFlow),
        ("found unexpected end of stream", UnclosedQuote),
        ("found unexpected document indicator", UnclosedQuote),
        ("double-quoted scalar, found wrong indentation", UnclosedQuote),
        ("cannot start any token", BadFirstCharacter),
        ("escape", BadEscape),
        ("hexadecimal", BadEscape),
        ("surrogates", BadEscape),
        ("while scanning a block scalar", BlockHeader),
        ("literal block scalar", BlockIndentation),
        ("did not find expected node content", NoValue),
        ("Mapping keys are not allowed", NoValue),
        ("comment", CommentWithoutSpace),
        ("tag", BadTag),
        ("Anchor", BadAnchor),
        ("anchor", BadAnchor),
    ];

    /// <summary>Whether the text is only stricter YAML 1.2 than Kubernetes asks for.</summary>
    public static bool IsWrongQuoteIndentation(YamlSyntaxException error) =>
        error.Message.Contains("double-quoted scalar, found wrong indentation", StringComparison.Ordinal);

    /// <summary>Whether a literal block begins with empty lines that hold blanks.</summary>
    public static bool IsBlankInFirstLines(YamlSyntaxException error) => error.Message.Contains("literal block scalar", StringComparison.Ordinal);

    /// <summary>Whether a backslash stands before a character that YAML 1.2 knows no escape for.</summary>
    public static bool IsUnknownEscape(YamlSyntaxException error) => error.Message.Contains("escape", StringComparison.OrdinalIgnoreCase);

    public static ReadProblem Explain(Source source, Span document, YamlSyntaxException error)
    {
        var site = new ErrorSite(source, document, error);
        var (span, message, help) = Find(error.Message)(site);
        return new ReadProblem(ReadProblemKind.Syntax, source, span, message, help);
    }

    private static Explanation Find(string message)
    {
        foreach (var (fragment, explain) in Explanations)
        {
            if (message.Contains(fragment, StringComparison.OrdinalIgnoreCase))
                return explain;
        }

        return Unexplained;
    }

    private static (Span, string, string) MissingSpaceOrIndentation(ErrorSite site)
    {
        // `a:1` is one word to YAML; the next line then seems to go on with it.
        for (var line = site.Line; line >= Math.Max(1, site.Line - 2); line--)
        {
            if (site.ColonWithoutSpace(line) is { } colon)
                return (colon, "a space is missing after the ':'", "write 'key: value'");
        }

        return site.IsIndentedDeeperThanAbove
            ? (site.FirstWord, "this line is indented deeper than the line above it, which already has a value", "indent it like the keys beside it")
            : (site.FirstWord, "the line before this key has no ':'", "write 'key: value', or indent the text below its key");
    }

    private static (Span, string, string) SecondColon(ErrorSite site) =>
        site.HasColonBefore
            ? (site.Character, "a second ': ' on one line", "put the value in quotes if the ':' belongs to it, or begin a new line")
            : MissingSpaceOrIndentation(site);

    private static (Span, string, string) NoKey(ErrorSite site)
    {
        if (site.IsAfterQuote)
            return (site.Rest, "text follows the closing quote", "put the whole value in quotes, and double each ' inside '...'");
        if (site.StartsWithDash)
            return (site.Character, "a list item stands where a key is expected", "give the list a key of its own, or indent the item below its key");
        if (site.IsFirstOnLine && site.LineHasColon)
            return (site.FirstWord, "the indentation of this line fits none of the keys above it", "indent it like the keys that it belongs to");
        return site.LineHasColon
            ? (site.Rest, "this is not expected here", "a key begins a line; put the value in quotes if this belongs to it")
            : (site.FirstWord, "this line has no ':'", "write 'key: value', or indent the text below its key");
    }

    private static (Span, string, string) NoItem(ErrorSite site) =>
        (site.FirstWord, "a list item ('- ...') is expected here", "write '- ' before it, or indent it like the key that holds the list");

    private static (Span, string, string) ItemAfterKey(ErrorSite site) =>
        (site.Character, "a list cannot begin on the line of its key", "put '- ...' on the next line");

    private static (Span, string, string) UnfinishedFlow(ErrorSite site) =>
        site.OpenBracket is { } bracket
            ? (bracket, $"this '{site.Source.Slice(bracket)}' is never closed", $"',' or '{(site.Source.Slice(bracket) == "[" ? ']' : '}')}' is expected by line {site.Line}")
            : (site.Character, "',' or a closing bracket is expected here", "separate the items with ',' and close every '[' and '{'");

    private static (Span, string, string) UnclosedQuote(ErrorSite site) =>
        (site.Opening, "this quote is never closed", "close it at the end of the text; inside '...' an apostrophe is written twice, inside \"...\" a quote as \\\"");

    private static (Span, string, string) BadFirstCharacter(ErrorSite site) =>
        (site.Opening, $"a value cannot begin with '{site.Source.Slice(site.Opening)}'", "put the value in quotes");

    private static (Span, string, string) BadEscape(ErrorSite site) =>
        (site.Escape, $"'{site.Source.Slice(site.Escape)}' is no escape sequence", "write '\\\\' for a backslash, or use '...' where backslashes mean nothing");

    private static (Span, string, string) BlockHeader(ErrorSite site) =>
        (site.Opening, "nothing but a comment may follow '|' or '>' on its line", "begin the text on the next line; put a blank before the '#' of a comment");

    private static (Span, string, string) BlockIndentation(ErrorSite site) =>
        (site.Opening, "the first lines of this block are indented deeper than its text", "remove the blanks from the empty lines at its beginning");

    private static (Span, string, string) NoValue(ErrorSite site) =>
        (site.Character, "a value is expected here", "put the value in quotes if it begins with this character");

    private static (Span, string, string) CommentWithoutSpace(ErrorSite site) =>
        (site.Character, "a comment needs a blank before its '#'", "write ' #'");

    private static (Span, string, string) BadTag(ErrorSite site) =>
        (site.Opening, "this is not a valid tag", "put the value in quotes if the '!' belongs to it");

    private static (Span, string, string) BadAnchor(ErrorSite site) =>
        (site.Opening, "this is not a valid anchor or alias", "put the value in quotes if the '&' or '*' belongs to it");

    private static (Span, string, string) Unexplained(ErrorSite site) =>
        (site.Character, "this is not valid YAML", "check indentation, quotes and brackets from here upwards");
}
