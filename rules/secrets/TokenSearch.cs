using System.Runtime.CompilerServices;

namespace Plimsoll.Rules.Secrets;

/// <summary>Finds tokens of all known shapes in one pass over a text.</summary>
/// <remarks>
/// A token is part of a long run without blanks. The prefixes are one tree of characters. At the beginning of each word of a long
/// run the tree is walked as far as the text agrees, mostly one step, so that the cost does not grow with the number of shapes.
/// </remarks>
internal static class TokenSearch
{
    private const int AlphabetSize = 128;

    // Row by row: where each character leads from a place in the tree; 0 is nowhere, and the root.
    private static readonly short[] Steps;
    private static readonly List<TokenShape>?[] Ends;

    private static readonly int Shortest = TokenShapes.All.Min(s => s.Prefix.Length + s.Length);

    static TokenSearch()
    {
        var rows = 1 + TokenShapes.All.Sum(s => s.Prefix.Length);
        Steps = new short[rows * AlphabetSize];
        Ends = new List<TokenShape>?[rows];
        short next = 1;
        foreach (var shape in TokenShapes.All)
        {
            var place = 0;
            foreach (var c in shape.Prefix)
            {
                ref var step = ref Steps[(place * AlphabetSize) + c];
                if (step == 0)
                    step = next++;
                place = step;
            }

            (Ends[place] ??= []).Add(shape);
        }
    }

    /// <summary>The first token between two offsets of a text, or null.</summary>
    public static FoundToken? Find(ReadOnlySpan<char> text, int start, int end)
    {
        for (var from = start; LongRun.Find(text, from, end, Shortest) is { } run; from = run.End)
        {
            if (FindInRun(text, run.Start, run.End, end) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The first token of a text, or null.</summary>
    public static FoundToken? Find(string text) => Find(text.AsSpan(), 0, text.Length);

    private static FoundToken? FindInRun(ReadOnlySpan<char> text, int start, int runEnd, int end)
    {
        var steps = Steps;
        var isInWord = false;
        for (var i = start; i < runEnd; i++)
        {
            var c = text[i];
            if (!isInWord && steps[c] != 0 && Match(text, i, end) is { } found)
                return found;
            isInWord = IsAlphanumeric(c);
        }

        return null;
    }

    private static FoundToken? Match(ReadOnlySpan<char> text, int start, int end)
    {
        var place = 0;
        for (var i = start; i < end && text[i] < AlphabetSize; i++)
        {
            place = Steps[(place * AlphabetSize) + text[i]];
            if (place == 0)
                return null;
            if (Ends[place] is not { } shapes)
                continue;
            foreach (var shape in shapes)
            {
                var rest = i + 1;
                while (rest < end && IsOf(shape.Alphabet, text[rest]))
                    rest++;
                if (shape.IsReal(text.Slice(i + 1, rest - i - 1).ToString().TrimEnd('.')))
                    return new FoundToken(shape.Issuer, Span.Between(start, rest));
            }
        }

        return null;
    }

    private static bool IsOf(TokenAlphabet alphabet, char c) => IsAlphanumeric(c) || alphabet switch
    {
        TokenAlphabet.UrlSafe => c is '-' or '_',
        TokenAlphabet.Dotted => c is '-' or '_' or '.',
        TokenAlphabet.Base64 => c is '+' or '/' or '=' or '-' or '_',
        _ => false,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAlphanumeric(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
