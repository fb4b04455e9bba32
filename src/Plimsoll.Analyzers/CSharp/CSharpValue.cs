namespace Plimsoll.Analyzers.CSharp;

/// <summary>What an expression is worth as far as the code alone tells; one instance for one object at run time.</summary>
/// <param name="syntax">Where it is written.</param>
internal abstract class CSharpValue(SyntaxNode syntax)
{
    /// <summary>Where it is written.</summary>
    public SyntaxNode Syntax => syntax;

    /// <summary>Whether two values are surely the same.</summary>
    public abstract bool IsSameAs(CSharpValue other);
}
