using System.Runtime.CompilerServices;

namespace Plimsoll.Rules.Secrets;

/// <summary>Finds long runs of what tokens and encoded keys are made of, as hardly anything else in a manifest is.</summary>
/// <remarks>A look at the place where the shortest run would end mostly shows that none begins before it.</remarks>
internal static class LongRun
{
    /// <summary>The first run between two offsets of a text that is long enough; null when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="shortest">How long it has to be.</param>
    public static Span? Find(ReadOnlySpan<char> text, int start, int end, int shortest)
    {
        for (var from = start; end - from >= shortest;)
        {
            // If a run began here, all up to this place would be part of it.
            var last = from + shortest - 1;
            var blank = last;
            while (blank >= from && IsPart(text[blank]))
                blank--;
            if (blank < from)
                return Span.Between(from, EndOf(text, last + 1, end));
            from = blank + 1;
        }

        return null;
    }

    private static int EndOf(ReadOnlySpan<char> text, int offset, int end)
    {
        while (offset < end && IsPart(text[offset]))
            offset++;
        return offset;
    }

    // Whatever stands in prefixes and behind them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPart(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '-' and <= '9' or '+' or '=' or '_';
}
