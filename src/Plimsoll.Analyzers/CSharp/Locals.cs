namespace Plimsoll.Analyzers.CSharp;

/// <summary>What local variables hold at the point that the reading has come to.</summary>
internal sealed class Locals
{
    private readonly Dictionary<ILocalSymbol, (CSharpValue Value, int Depth)> _values = new(SymbolEqualityComparer.Default);
    private int _depth;

    /// <summary>What a variable holds, or null when nothing is known.</summary>
    public CSharpValue? Get(ILocalSymbol local) => _values.TryGetValue(local, out var known) ? known.Value : null;

    /// <summary>States what a new variable holds.</summary>
    public void Declare(ILocalSymbol local, CSharpValue value) => _values[local] = (value, _depth);

    /// <summary>Gives a variable another value, which is not known any more where the code may run often or not at all.</summary>
    public void Assign(ILocalSymbol local, CSharpValue value)
    {
        if (IsOuter(local))
            Forget(local, value.Syntax);
        else
            Declare(local, value);
    }

    /// <summary>Whether a variable is declared outside of the piece of code that may run often or not at all.</summary>
    public bool IsOuter(ILocalSymbol local) => !_values.TryGetValue(local, out var known) || known.Depth < _depth;

    /// <summary>Gives up what is known about a variable.</summary>
    public void Forget(ILocalSymbol local, SyntaxNode at) =>
        _values[local] = (new CSharpUnknown(at), _values.TryGetValue(local, out var known) ? known.Depth : 0);

    /// <summary>Enters a piece of code that may run often or not at all.</summary>
    public void Enter() => _depth++;

    /// <summary>Leaves it.</summary>
    public void Leave() => _depth--;
}
