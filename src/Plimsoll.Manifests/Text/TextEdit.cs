namespace Plimsoll.Manifests.Text;

/// <summary>A splice: the text of a span is replaced by another.</summary>
/// <param name="Source">The text to change.</param>
/// <param name="Span">What goes; an empty span inserts.</param>
/// <param name="NewText">What comes; an empty text deletes.</param>
public sealed record TextEdit(Source Source, Span Span, string NewText)
{
    /// <summary>Applies edits of one text that do not overlap; their order does not matter.</summary>
    /// <exception cref="ArgumentException">Two edits overlap.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder(text.Length + 64);
        var position = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            if (edit.Span.Start < position)
                throw new ArgumentException($"the edit at {edit.Span} overlaps the one before it", nameof(edits));
            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
