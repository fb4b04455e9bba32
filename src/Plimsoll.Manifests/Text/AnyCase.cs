namespace Plimsoll.Manifests.Text;

/// <summary>Looks for ASCII words however they are capitalised.</summary>
/// <remarks>The framework's own search goes character by character where the culture is invariant; here most texts are passed over at once.</remarks>
public static class AnyCase
{
    /// <summary>Where a word first stands in a text; -1 when it does not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word, in small letters of ASCII.</param>
    public static int IndexOf(ReadOnlySpan<char> text, string word)
    {
        var (small, capital) = (word[0], (char)(word[0] - 'a' + 'A'));
        for (var from = 0; text.Length - from >= word.Length;)
        {
            var distance = text.Slice(from, text.Length - from - word.Length + 1).IndexOfAny(small, capital);
            if (distance < 0)
                return -1;
            from += distance;
            if (text.Slice(from, word.Length).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return from;
            from++;
        }

        return -1;
    }
}
