using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Plimsoll.Cli.Output;

/// <summary>Shows the difference of two texts in the form that <c>git apply</c> and <c>patch</c> read.</summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;

    /// <summary>The difference; empty when there is none.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    public static string Write(string name, string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new LineEndingsPreservingChunker());
        if (diff.DiffBlocks.Count == 0)
            return "";
        var text = new StringBuilder().Append("--- a/").Append(name).Append("\n+++ b/").Append(name).Append('\n');
        foreach (var hunk in Hunks(diff))
            WriteHunk(diff, hunk, text);
        return text.ToString();
    }

    // Blocks whose context would meet are shown together.
    private static IEnumerable<List<DiffBlock>> Hunks(DiffResult diff)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in diff.DiffBlocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * ContextLines)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        yield return hunk;
    }

    private static void WriteHunk(DiffResult diff, List<DiffBlock> blocks, StringBuilder text)
    {
        var first = blocks[0];
        var last = blocks[^1];
        var start = Math.Max(0, first.DeleteStartA - ContextLines);
        var end = Math.Min(diff.PiecesOld.Count, last.DeleteStartA + last.DeleteCountA + ContextLines);
        var newStart = first.InsertStartB - (first.DeleteStartA - start);
        var newCount = end - start + blocks.Sum(b => b.InsertCountB - b.DeleteCountA);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(start, end - start)} +{Range(newStart, newCount)} @@\n");

        var line = start;
        foreach (var block in blocks)
        {
            for (; line < block.DeleteStartA; line++)
                WriteLine(' ', diff.PiecesOld[line], text);
            for (; line < block.DeleteStartA + block.DeleteCountA; line++)
                WriteLine('-', diff.PiecesOld[line], text);
            for (var i = 0; i < block.InsertCountB; i++)
                WriteLine('+', diff.PiecesNew[block.InsertStartB + i], text);
        }

        for (; line < end; line++)
            WriteLine(' ', diff.PiecesOld[line], text);
    }

    // An empty range is named by the line before it.
    private static string Range(int start, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    private static void WriteLine(char sign, string line, StringBuilder text)
    {
        text.Append(sign).Append(line);
        if (!line.EndsWith('\n'))
            text.Append("\n\\ No newline at end of file\n");
    }
}
