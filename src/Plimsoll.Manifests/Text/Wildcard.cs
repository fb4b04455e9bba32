namespace Plimsoll.Manifests.Text;

/// <summary>Compares words with patterns: <c>*</c> stands for any text, <c>?</c> for one letter.</summary>
public static class Wildcard
{
    /// <summary>Whether a word is what a pattern says; letter case counts.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word)
    {
        // A star that turns out to have taken too little takes one letter more; only the last star ever has to.
        int p = 0, w = 0, star = -1, taken = 0;
        while (w < word.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                taken = w;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == word[w]))
            {
                p++;
                w++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                w = ++taken;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
