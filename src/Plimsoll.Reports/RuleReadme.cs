using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports;

/// <summary>The parts of a rule's README that reports show.</summary>
internal sealed class RuleReadme
{
    private RuleReadme(string markdown, string why, string? firstLink)
    {
        Markdown = markdown;
        Why = why;
        FirstLink = firstLink;
    }

    /// <summary>The whole text.</summary>
    public string Markdown { get; }

    /// <summary>Why the rule exists: the first paragraph under that heading, or the rule's summary.</summary>
    public string Why { get; }

    /// <summary>The first page among the references; null when there is none.</summary>
    public string? FirstLink { get; }

    /// <summary>Reads the README of a rule.</summary>
    public static RuleReadme Of(RuleDescriptor rule)
    {
        var markdown = rule.ReadReadme();
        var why = Section(markdown, "Why").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        return new RuleReadme(markdown, why ?? rule.Summary, LinkIn(Section(markdown, "References")));
    }

    private static string Section(string markdown, string heading)
    {
        var start = markdown.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
            return "";
        start = markdown.IndexOf('\n', start + 1) + 1;
        var end = markdown.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? markdown[start..] : markdown[start..end];
    }

    private static string? LinkIn(string section)
    {
        const string before = "](";
        var start = section.IndexOf($"{before}https://", StringComparison.Ordinal) + before.Length;
        var end = start < before.Length ? -1 : section.IndexOf(')', start);
        return end < 0 ? null : section[start..end];
    }
}
