using Plimsoll.Manifests.Text;

namespace Plimsoll.Manifests.Yaml;

/// <summary>Cuts a long text where documents begin, so that several threads can read it.</summary>
internal static class LongText
{
    private const int LengthOfPiece = 1 << 18;
    private const string Marker = "\n---";

    /// <summary>The pieces of a text, in order; most texts are one piece, and so is a text of one document.</summary>
    /// <remarks>A line that begins with <c>---</c> begins a document wherever it stands.</remarks>
    public static IReadOnlyList<Span> PiecesOf(ReadOnlySpan<char> text)
    {
        if (text.Length <= LengthOfPiece)
            return [new Span(0, text.Length)];
        var pieces = new List<Span>();
        var start = 0;
        while (text.Length - start > LengthOfPiece && NextDocument(text, start + LengthOfPiece) is > 0 and var next)
        {
            pieces.Add(Span.Between(start, next));
            start = next;
        }

        pieces.Add(Span.Between(start, text.Length));
        return pieces;
    }

    // Where the first document begins that begins after an offset; -1 when none does.
    private static int NextDocument(ReadOnlySpan<char> text, int offset)
    {
        while (text.Slice(offset).IndexOf(Marker.AsSpan()) is >= 0 and var distance)
        {
            offset += distance + Marker.Length;
            if (offset == text.Length || text[offset] is ' ' or '\t' or '\r' or '\n')
                return offset - Marker.Length + 1;
        }

        return -1;
    }
}
