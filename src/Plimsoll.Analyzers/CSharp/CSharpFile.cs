using System.Collections.Concurrent;
using Plimsoll.Manifests;
using Plimsoll.Manifests.Bundles;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Analyzers.CSharp;

/// <summary>A file of C# and the Kubernetes objects that its code makes.</summary>
/// <param name="tree">The file.</param>
/// <param name="source">Its text under the name that messages use.</param>
internal sealed class CSharpFile(SyntaxTree tree, Source source)
{
    /// <summary>The file.</summary>
    public SyntaxTree Tree => tree;

    /// <summary>Its text under the name that messages use.</summary>
    public Source Source => source;

    /// <summary>The same text, for objects that others make: they are known and not judged.</summary>
    public Source DeclaringSource { get; } = new(source.Name, source.Text) { Language = SourceLanguage.CSharp };

    /// <summary>The types of the objects that are made at places of the file.</summary>
    public ConcurrentDictionary<Span, INamedTypeSymbol> Types { get; } = new();

    /// <summary>What a piece of the code makes, as the linter takes it.</summary>
    public InputFile Read(ReadBlock block) => new(
        FileOf(source, block.Objects) with { UnreadParts = [.. block.Unread.Where(u => u.SyntaxTree == tree).Select(u => new Span(u.SpanStart, u.Span.Length))] },
        "",
        IsContext: false);

    /// <summary>What a piece of the code says that others make, as the linter takes it; null when that is nothing.</summary>
    public InputFile? ReadDeclared(ReadBlock block) => block.Declared.Count == 0 ? null : new InputFile(FileOf(DeclaringSource, block.Declared), "", IsContext: true);

    /// <summary>Objects around parts of which nothing else is known, each for itself and with the path of the part.</summary>
    public IEnumerable<(InputFile Input, string Path)> ReadParts(ReadBlock block) =>
        block.Parts.Select(p => (new InputFile(FileOf(source, [p.Object]), "", IsContext: false), p.Path));

    private ManifestFile FileOf(Source text, IEnumerable<CSharpMapping> objects)
    {
        var manifests = objects.Where(o => o.Syntax.SyntaxTree == tree).Select(o => new ManifestWriter(this, text).Write(o)).ToList();
        return new ManifestFile(text) { Manifests = manifests, Documents = [.. manifests.Select(m => m.Root.Tree)] };
    }
}
