using Plimsoll.Manifests;
using Plimsoll.Manifests.Nodes;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>Writes what was read from C# as the trees that rules look at.</summary>
/// <param name="file">The file that the spans point into.</param>
/// <param name="source">Its text.</param>
internal sealed class ManifestWriter(CSharpFile file, Source source)
{
    private const int DeepestNode = 100;

    private readonly NodeTreeBuilder _builder = new(source);
    private int _depth;

    /// <summary>An object as a manifest.</summary>
    public Manifest Write(CSharpMapping root)
    {
        var span = SpanOf(root.Syntax, default);
        Write(root, span, root.Kind);
        return new Manifest(_builder.Finish(span)!.Root) { IsVariant = root.IsVariant };
    }

    private void Write(CSharpValue value, Span around, ObjectKind? kind = null)
    {
        var span = SpanOf(value.Syntax, around);
        switch (value)
        {
            case CSharpScalar scalar:
                _builder.Scalar(scalar.Text, span, ScalarStyle.Code, scalar.Type);
                break;
            case CSharpMapping mapping when _depth < DeepestNode:
                WriteMapping(mapping, span, kind);
                break;
            case CSharpSequence sequence when _depth < DeepestNode:
                _depth++;
                _builder.BeginSequence(span.Start, isFlow: true, isOpen: sequence.IsOpen);
                foreach (var item in sequence.Items)
                    Write(item, span);
                _builder.EndCollection(span.End);
                _depth--;
                break;
            default:
                _builder.Unknown(span);
                break;
        }
    }

    private void WriteMapping(CSharpMapping mapping, Span span, ObjectKind? kind)
    {
        _depth++;
        _builder.BeginMapping(span.Start, isFlow: true, isOpen: mapping.IsOpen);
        if (kind is not null)
        {
            var at = SpanOf(mapping.KindSyntax, span);
            WriteIdentity(mapping, "apiVersion", kind.ApiVersion, at);
            WriteIdentity(mapping, "kind", kind.Kind, at);
        }

        foreach (var entry in mapping.Entries)
        {
            if (kind is not null && entry.Key is "apiVersion" or "kind")
                continue;
            var key = SpanOf(entry.KeySyntax, span);
            _builder.Key(entry.Key, key, isPlain: false);
            Write(entry.Value, key);
        }

        _builder.EndCollection(span.End);
        _depth--;
        if (mapping.Type is not null)
            file.Types[span] = mapping.Type;
    }

    // The type says it, unless the author does.
    private void WriteIdentity(CSharpMapping mapping, string key, string value, Span at)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key != key || entry.Value is CSharpScalar { IsNull: true })
                continue;
            _builder.Key(key, SpanOf(entry.KeySyntax, at), isPlain: false);
            Write(entry.Value, at);
            return;
        }

        _builder.Key(key, at, isPlain: false);
        _builder.Scalar(value, at, ScalarStyle.Code, ScalarType.String);
    }

    private Span SpanOf(SyntaxNode syntax, Span around)
    {
        if (syntax.SyntaxTree != file.Tree)
            return around;
        var span = syntax.Span;
        return new Span(span.Start, span.Length);
    }
}
