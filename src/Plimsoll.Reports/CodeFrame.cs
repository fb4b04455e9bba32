using System.Text;
using Plimsoll.Manifests.Text;
using Wcwidth;

namespace Plimsoll.Reports;

/// <summary>One line of a source as a terminal shows it, and where a span of it lies there.</summary>
/// <remarks>Tabs become four columns, wide characters take two, and of very long lines only the part around the span is kept.</remarks>
internal sealed class CodeFrame
{
    private const int TabWidth = 4;
    private const char Cut = '…';
    private const char Mask = '*';
    private const int ShortSecret = 8;

    private CodeFrame(string before, string marked, string after, int start, int width)
    {
        Before = before;
        Marked = marked;
        After = after;
        Start = start;
        Width = width;
    }

    /// <summary>The line, ready to be shown.</summary>
    public string Text => string.Concat(Before, Marked, After).TrimEnd();

    /// <summary>What stands before the span.</summary>
    public string Before { get; }

    /// <summary>The span's part of the line.</summary>
    public string Marked { get; }

    /// <summary>What stands behind the span.</summary>
    public string After { get; }

    /// <summary>Columns before the span.</summary>
    public int Start { get; }

    /// <summary>Columns that the span takes, at least 1.</summary>
    public int Width { get; }

    /// <summary>Lays out a line.</summary>
    /// <param name="source">The text.</param>
    /// <param name="line">The line number, from 1.</param>
    /// <param name="span">The span to point at; only its part on this line counts.</param>
    /// <param name="maxWidth">Columns that are there.</param>
    /// <param name="secrets">What must not be shown.</param>
    public static CodeFrame Of(Source source, int line, Span span, int maxWidth, Secrets secrets)
    {
        var lineSpan = source.LineSpan(line);
        var start = Math.Clamp(span.Start, lineSpan.Start, lineSpan.End);
        var end = Math.Clamp(span.End, start, lineSpan.End);

        // Only what can fit is looked at: a line may hold a whole database.
        var from = Math.Max(lineSpan.Start, start - maxWidth);
        var to = Math.Min(lineSpan.End, Math.Max(end, start + maxWidth));
        to = Math.Min(to, start + (2 * maxWidth));
        var text = Masked(source.Slice(Span.Between(from, to)), from, secrets.In(source, from, to));
        var before = Cells(text, 0, start - from, 0);
        var marked = Cells(text, start - from, Math.Min(end, to) - from, Total(before));
        var after = Cells(text, Math.Min(end, to) - from, to - from, Total(before) + Total(marked));

        var budget = Math.Max(20, maxWidth);
        var markedWidth = Math.Min(Total(marked), budget - 2);
        var room = budget - markedWidth;
        var afterWidth = Math.Min(Total(after), Math.Max(room / 3, room - Total(before)));
        var keptBefore = TakeLast(before, room - afterWidth, from > lineSpan.Start);
        var keptMarked = TakeFirst(marked, markedWidth, false);
        var keptAfter = TakeFirst(after, afterWidth, to < lineSpan.End || keptMarked.Count < marked.Count);

        return new CodeFrame(Join(keptBefore), Join(keptMarked), Join(keptAfter), Total(keptBefore), Math.Max(1, Total(keptMarked)));
    }

    // Of a secret two characters stay, so that its owner knows which one it is; of a short one none.
    private static string Masked(string text, int offset, IEnumerable<Span> secrets)
    {
        var masked = text.ToCharArray();
        foreach (var secret in secrets)
        {
            var first = secret.Start + (secret.Length < ShortSecret ? 0 : 2);
            for (var i = Math.Max(first, offset); i < Math.Min(secret.End, offset + text.Length); i++)
                masked[i - offset] = Mask;
        }

        return new string(masked);
    }

    private static List<(string Text, int Width)> Cells(string text, int start, int end, int column)
    {
        var cells = new List<(string, int)>();
        for (var i = start; i < end;)
        {
            if (text[i] == '\t')
            {
                var width = TabWidth - (column % TabWidth);
                cells.Add((new string(' ', width), width));
                column += width;
                i++;
                continue;
            }

            if (!Rune.TryGetRuneAt(text, i, out var rune))
                rune = Rune.ReplacementChar;
            var shown = SafeText.Visible(rune.ToString());
            var columns = rune.IsAscii ? 1 : Math.Max(0, UnicodeCalculator.GetWidth(rune));
            cells.Add((shown, columns));
            column += columns;
            i += rune.Utf16SequenceLength;
        }

        return cells;
    }

    private static string Join(List<(string Text, int Width)> cells) => string.Concat(cells.Select(c => c.Text));

    private static int Total(List<(string Text, int Width)> cells) => cells.Sum(c => c.Width);

    private static List<(string Text, int Width)> TakeFirst(List<(string Text, int Width)> cells, int width, bool isCut)
    {
        isCut |= Total(cells) > width;
        var kept = new List<(string, int)>();
        var left = width - (isCut ? 1 : 0);
        foreach (var cell in cells.TakeWhile(c => (left -= c.Width) >= 0))
            kept.Add(cell);
        if (isCut && width > 0)
            kept.Add((Cut.ToString(), 1));
        return kept;
    }

    private static List<(string Text, int Width)> TakeLast(List<(string Text, int Width)> cells, int width, bool isCut)
    {
        isCut |= Total(cells) > width;
        var left = width - (isCut ? 1 : 0);
        var kept = Enumerable.Reverse(cells).TakeWhile(c => (left -= c.Width) >= 0).Reverse().ToList();
        if (isCut && width > 0)
            kept.Insert(0, (Cut.ToString(), 1));
        return kept;
    }
}
