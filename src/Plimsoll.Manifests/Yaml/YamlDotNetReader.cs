using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using ScalarStyle = Plimsoll.Manifests.Nodes.ScalarStyle;
using Style = YamlDotNet.Core.ScalarStyle;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Turns the events of YamlDotNet's parser into trees, document by document, up to the end or a syntax error.</summary>
internal sealed class YamlDotNetReader
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    private readonly Source _source;
    private readonly LenientText _text;
    private readonly int _offset;
    private readonly NodeTreeBuilder _builder;
    private readonly bool _hasExpressions;
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    /// <summary>Begins at an offset of the source.</summary>
    public YamlDotNetReader(Source source, LenientText text, int offset, NodeTreeBuilder builder, bool hasExpressions)
    {
        _source = source;
        _text = text;
        _offset = offset;
        _builder = builder;
        DocumentStart = offset;
        _hasExpressions = hasExpressions;
        _scanner = new Scanner(new TextSlice(text.Text, offset), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>Where the document that is read next begins, its leading comments included.</summary>
    public int DocumentStart { get; private set; }

    /// <summary>The first key that is a mapping, a sequence or an alias: no object has one, and an unquoted <c>{{ }}</c> looks like it.</summary>
    public Span? ComplexKey { get; private set; }

    /// <summary>Whether the document that was read last passed a limit and was given up.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>Reads the next document.</summary>
    /// <param name="document">The tree; null for an empty document and for one that passed a limit.</param>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="YamlSyntaxException">The text is not valid YAML from here on.</exception>
    public bool TryReadDocument(out NodeTree? document)
    {
        document = null;
        ComplexKey = null;
        while (Next())
        {
            switch (_parser.Current)
            {
                case DocumentEnd end:
                    document = Finish(At(end.Start));
                    return true;
                case StreamEnd:
                    return false;
                case MappingEnd end:
                    _builder.EndCollection(AfterBracket(end, '}'));
                    break;
                case SequenceEnd end:
                    _builder.EndCollection(AfterBracket(end, ']'));
                    break;
                case AnchorAlias or NodeEvent when _builder.ExpectsKey:
                    ReadKey(_parser.Current);
                    break;
                case AnchorAlias alias:
                    _builder.Alias(alias.Value.Value, Span.Between(At(alias.Start), At(alias.End)));
                    break;
                case NodeEvent node:
                    ReadNode(node);
                    break;
            }
        }

        return false;
    }

    /// <summary>What could be read of a document that broke off.</summary>
    /// <param name="end">Where the next document begins.</param>
    public NodeTree? FinishBroken(int end)
    {
        _builder.CloseAsOpen();
        return Finish(end);
    }

    private NodeTree? Finish(int end)
    {
        IsOverLimit = _builder.IsOverLimit;
        var tree = _builder.Finish(Span.Between(DocumentStart, end), CommentScanner.Find);
        DocumentStart = end;
        return IsOverLimit ? null : tree;
    }

    private bool Next()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException e)
        {
            throw new YamlSyntaxException(e.Message, At(e.Start), At(e.End));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            var place = At(_scanner.CurrentPosition);
            throw new YamlSyntaxException(YamlSyntaxException.UnfinishedFlow, place, place);
        }
    }

    private void ReadNode(NodeEvent node)
    {
        var anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value;
        var start = ContentStart(node);
        switch (node)
        {
            case MappingStart mapping:
                _builder.BeginMapping(start, mapping.Style == MappingStyle.Flow, anchor);
                break;
            case SequenceStart sequence:
                _builder.BeginSequence(start, sequence.Style == SequenceStyle.Flow, anchor);
                break;
            case YamlDotNet.Core.Events.Scalar scalar:
                ReadScalar(scalar, start, anchor);
                break;
        }
    }

    private void ReadScalar(YamlDotNet.Core.Events.Scalar scalar, int start, string? anchor)
    {
        var style = StyleOf(scalar.Style);
        var end = At(scalar.End);
        if (style is ScalarStyle.Literal or ScalarStyle.Folded)
            end = TrimEnd(start, end);
        var span = Span.Between(Math.Min(start, end), end);

        var isBlock = style is ScalarStyle.Literal or ScalarStyle.Folded;
        var value = _text.Restore(scalar.Value, style == ScalarStyle.DoubleQuoted);
        if (_hasExpressions && !isBlock && Expressions.IsIn(value))
            _builder.Unknown(span, anchor);
        else if (IsTyped(scalar))
            _builder.PlainScalar(value, span, anchor);
        else
            _builder.Scalar(value, span, style, ScalarType.String, anchor);
    }

    private void ReadKey(ParsingEvent key)
    {
        if (key is YamlDotNet.Core.Events.Scalar scalar)
        {
            var start = ContentStart(scalar);
            _builder.Key(_text.Restore(scalar.Value, scalar.Style == Style.DoubleQuoted), Span.Between(start, Math.Max(start, At(scalar.End))), scalar.Style == Style.Plain);
            return;
        }

        ComplexKey ??= Span.Between(At(key.Start), Math.Max(At(key.Start), At(key.End)));
        Skip();
        if (Next())
            Skip();
    }

    // Passes over the current node and all below it.
    private void Skip()
    {
        var depth = 0;
        do
        {
            depth += _parser.Current!.NestingIncrease;
        }
        while (depth > 0 && Next());
    }

    private int At(Mark mark) => Math.Min(_text.ToOriginal(_offset + (int)mark.Index), _source.Text.Length);

    // An event begins with the anchor and the tag, a node with what they mark.
    private int ContentStart(NodeEvent node)
    {
        var start = At(node.Start);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
            return start;
        var text = _source.Text;
        while (start < text.Length)
        {
            if (text[start] is '&' or '!')
                start += LengthOfWord(text, start);
            else if (text[start] is ' ' or '\t' or '\n' or '\r')
                start++;
            else if (text[start] == '#')
                start = _source.EndOfLine(start);
            else
                break;
        }

        return start;
    }

    private static int LengthOfWord(string text, int start)
    {
        var length = 1;
        while (start + length < text.Length && text[start + length] is not (' ' or '\t' or '\n' or '\r' or ',' or '[' or ']' or '{' or '}'))
            length++;
        return length;
    }

    // A pair inside brackets (`[a: b]`) is a mapping that ends without a brace.
    private int? AfterBracket(ParsingEvent end, char bracket)
    {
        var at = At(end.Start);
        return at < _source.Text.Length && _source.Text[at] == bracket ? at + 1 : null;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_source.Text[end - 1]))
            end--;
        return end;
    }

    // Whether the text decides what the scalar means: unquoted, or under a tag such as !!int.
    private static bool IsTyped(YamlDotNet.Core.Events.Scalar scalar)
    {
        if (scalar.Tag.IsEmpty)
            return scalar.Style == Style.Plain;
        var tag = scalar.Tag.Value;
        return tag.StartsWith(TagPrefix, StringComparison.Ordinal)
            && tag.Substring(TagPrefix.Length) is "int" or "float" or "bool" or "null";
    }

    private static ScalarStyle StyleOf(Style style) => style switch
    {
        Style.SingleQuoted => ScalarStyle.SingleQuoted,
        Style.DoubleQuoted => ScalarStyle.DoubleQuoted,
        Style.Literal => ScalarStyle.Literal,
        Style.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };
}
