using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Analyzers;

namespace Plimsoll.CodeFixes;

/// <summary>Offers the fixes of findings in C#. The analyzer has worked out what to write; here it is put into the document.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ManifestCodeFixProvider))]
[Shared]
public sealed class ManifestCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => RuleDescriptors.Fixable;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixProperties.Title, out var title) && title is not null)
            {
                // One key for a rule, so that all of its findings can be mended at once.
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancel => MendAsync(context.Document, diagnostic, cancel), equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> MendAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        var text = await document.GetTextAsync(cancel).ConfigureAwait(false);
        var changes = FixProperties.Read(diagnostic.Properties).Select(e => new TextChange(new TextSpan(e.Span.Start, e.Span.Length), e.NewText));
        return document.WithText(text.WithChanges(changes));
    }
}
