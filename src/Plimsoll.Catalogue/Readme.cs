namespace Plimsoll.Catalogue;

/// <summary>Reads the README of a rule.</summary>
internal static class Readme
{
    /// <summary>The first paragraph after the title, on one line; empty when there is none.</summary>
    public static string SummaryOf(string text)
    {
        var lines = text.Split('\n').Select(l => l.Trim()).SkipWhile(l => l.Length == 0).ToList();
        if (lines.Count == 0 || !lines[0].StartsWith("# ", StringComparison.Ordinal))
            return "";
        return string.Join(" ", lines.Skip(1).SkipWhile(l => l.Length == 0).TakeWhile(l => l.Length > 0 && l[0] != '#'));
    }
}
