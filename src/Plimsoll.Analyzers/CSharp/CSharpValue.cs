namespace Plimsoll.Analyzers.CSharp;

/// <summary>What an expression is worth as far as the code alone tells; one instance for one object at run time.</summary>
/// <param name="syntax">Where it is written.</param>
internal abstract class CSharpValue(SyntaxNode syntax)
{
    /// <summary>Where it is written.</summary>
    public SyntaxNode Syntax => syntax;

    /// <summary>Whether two values are surely the same.</summary>
    public abstract bool IsSameAs(CSharpValue other);

    /// <summary>Says that a value, and all that it holds, may change where nobody sees it.</summary>
    public static void OpenAll(CSharpValue value)
    {
        if (value is CSharpMapping { IsOpen: false } mapping)
        {
            mapping.IsOpen = true;
            foreach (var entry in mapping.Entries)
                OpenAll(entry.Value);
        }
        else if (value is CSharpSequence { IsOpen: false } sequence)
        {
            sequence.IsOpen = true;
            sequence.Items.ForEach(OpenAll);
        }
    }

    /// <summary>Says that a value may hold more than is known.</summary>
    public static void Open(CSharpValue value)
    {
        if (value is CSharpMapping mapping)
            mapping.IsOpen = true;
        else if (value is CSharpSequence sequence)
            sequence.IsOpen = true;
    }
}
