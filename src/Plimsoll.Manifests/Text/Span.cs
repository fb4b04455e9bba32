namespace Plimsoll.Manifests.Text;

/// <summary>A piece of a <see cref="Source"/>, in UTF-16 units.</summary>
/// <param name="Start">Offset of the first unit, from 0.</param>
/// <param name="Length">Number of units; 0 for a place between two of them.</param>
public readonly record struct Span(int Start, int Length)
{
    /// <summary>Offset just after the last unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether nothing is covered: the span is only a place.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from one offset up to, but not including, another.</summary>
    public static Span Between(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="offset"/> is covered.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether every unit of <paramref name="other"/> is covered.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
