namespace Plimsoll.Rules;

/// <summary>Tells which scalars of an object may hold something, by looking ahead in its text: one search passes over all that do not.</summary>
/// <remarks>
/// Scalars may be asked about in any order; it is quick as long as that is the order of the text. What was reached through an
/// alias, or stands elsewhere in a program, is looked at by itself.
/// </remarks>
internal struct LookAhead
{
    private readonly IndexIn _indexIn;
    private readonly Span _extent;

    // What is looked for begins nowhere from the one offset up to the other.
    private int _from;
    private int _next;

    /// <summary>Looks ahead in the text of a node.</summary>
    /// <param name="node">The mapping or sequence in whose text all stands that will be asked about.</param>
    /// <param name="indexIn">Finds what is looked for.</param>
    public LookAhead(Node node, IndexIn indexIn)
    {
        _indexIn = indexIn;
        _extent = node.Kind is NodeKind.Mapping or NodeKind.Sequence ? node.Span : default;
        _from = _extent.Start;
        _next = -1;
    }

    /// <summary>Where something first begins in a text; -1 when it is not in it.</summary>
    public delegate int IndexIn(ReadOnlySpan<char> text);

    /// <summary>Whether what is looked for begins in the text of a scalar.</summary>
    public bool MayBeIn(Node scalar)
    {
        var span = scalar.Span;
        if (span.Start < _from || span.End > _extent.End)
            return _indexIn(scalar.Source.CharactersOf(span)) >= 0;
        if (_next < span.Start)
        {
            var distance = _indexIn(scalar.Source.CharactersOf(Span.Between(span.Start, _extent.End)));
            _from = span.Start;
            _next = distance < 0 ? int.MaxValue : span.Start + distance;
        }

        return _next < span.End;
    }
}
