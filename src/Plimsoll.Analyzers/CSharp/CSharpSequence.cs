namespace Plimsoll.Analyzers.CSharp;

/// <summary>A list or an array.</summary>
/// <param name="syntax">Where it is made.</param>
internal sealed class CSharpSequence(SyntaxNode syntax) : CSharpValue(syntax)
{
    /// <summary>What it holds, in order.</summary>
    public List<CSharpValue> Items { get; } = [];

    /// <summary>Whether it may hold more, or something else, than is known.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Takes the items of another list over, or becomes open where they are not known.</summary>
    public void AddAll(CSharpValue value)
    {
        if (value is CSharpSequence other)
            Items.AddRange(other.Items);
        IsOpen |= value is not CSharpSequence { IsOpen: false };
    }

    /// <inheritdoc/>
    public override bool IsSameAs(CSharpValue other) => ReferenceEquals(this, other)
        || (other is CSharpSequence { IsOpen: false } sequence && !IsOpen && sequence.Items.Count == Items.Count
            && Items.Zip(sequence.Items, (a, b) => a.IsSameAs(b)).All(same => same));
}
