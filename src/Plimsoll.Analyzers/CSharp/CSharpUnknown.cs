namespace Plimsoll.Analyzers.CSharp;

/// <summary>A value that only running the program would tell.</summary>
/// <param name="syntax">Where it is written.</param>
internal sealed class CSharpUnknown(SyntaxNode syntax) : CSharpValue(syntax)
{
    /// <inheritdoc/>
    public override bool IsSameAs(CSharpValue other) => false;
}
