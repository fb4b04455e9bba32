namespace Plimsoll.Rules;

/// <summary>Tells whether a place in a text, which may be a whole file, is commented out: nothing there has an effect.</summary>
internal static class CommentedOut
{
    // Who looks further back would look through one long line again for each place in it.
    private const int LongestLead = 2_000;

    /// <summary>Whether a comment begins before an offset on its line, as the usual formats write one.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int offset)
    {
        var before = text.Slice(Math.Max(0, offset - LongestLead), Math.Min(offset, LongestLead));
        var line = before.LastIndexOf('\n') + 1;
        if (line == 0 && before.Length < offset)
            return false;
        var lead = before.Slice(line).TrimStart();
        return (lead.Length > 0 && lead[0] is '#' or ';' or '*')
            || lead.StartsWith("//".AsSpan(), StringComparison.Ordinal)
            || lead.StartsWith("/*".AsSpan(), StringComparison.Ordinal)
            || lead.StartsWith("<!--".AsSpan(), StringComparison.Ordinal)
            || lead.IndexOf(" #".AsSpan()) >= 0;
    }
}
