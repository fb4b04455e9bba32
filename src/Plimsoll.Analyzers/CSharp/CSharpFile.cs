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

    /// <summary>The types of the objects that are made at places of the file.</summary>
    public ConcurrentDictionary<Span, INamedTypeSymbol> Types { get; } = new();

    /// <summary>What a piece of the code makes, as the linter takes it.</summary>
    public InputFile Read(ReadBlock block)
    {
        var manifests = block.Objects.Where(o => o.Syntax.SyntaxTree == tree).Select(o => new ManifestWriter(this).Write(o)).ToList();
        return new InputFile(
            new ManifestFile(source)
            {
                Manifests = manifests,
                Documents = [.. manifests.Select(m => m.Root.Tree)],
                UnreadParts = [.. block.Unread.Where(u => u.SyntaxTree == tree).Select(u => new Span(u.SpanStart, u.Span.Length))],
            },
            "",
            IsContext: false);
    }
}
