namespace Plimsoll.Manifests.Text;

/// <summary>Looks for ASCII words however they are capitalised.</summary>
/// <remarks>The framework's own search goes character by character where the culture is invariant; here most texts are passed over at once.</remarks>
public static class AnyCase
{
    /// <summary>Whether a text holds a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word, in small letters of ASCII.</param>
    public static bool Contains(ReadOnlySpan<char> text, string word)
    {
        var (small, capital) = (word[0], (char)(word[0] - 'a' + 'A'));
        while (text.Length >= word.Length)
        {
            var at = text.Slice(0, text.Length - word.Length + 1).IndexOfAny(small, capital);
            if (at < 0)
                return false;
            if (text.Slice(at, word.Length).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return true;
            text = text.Slice(at + 1);
        }

        return false;
    }
}
