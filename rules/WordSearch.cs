namespace Plimsoll.Rules;

/// <summary>Looks for words in a piece of a text.</summary>
internal static class WordSearch
{
    /// <summary>Where a word first stands between two offsets; -1 when it does not.</summary>
    public static int IndexOf(this ReadOnlySpan<char> text, string word, int start, int end) =>
        start < end && text.Slice(start, end - start).IndexOf(word.AsSpan()) is >= 0 and var distance ? start + distance : -1;

    /// <summary>Where a word last stands between two offsets; -1 when it does not.</summary>
    public static int LastIndexOf(this ReadOnlySpan<char> text, string word, int start, int end) =>
        start < end && text.Slice(start, end - start).LastIndexOf(word.AsSpan()) is >= 0 and var distance ? start + distance : -1;
}
