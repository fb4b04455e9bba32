using Plimsoll.Reports.Graph;

namespace Plimsoll.Reports.Html;

/// <summary>What the page says after the findings: why the rules exist, what is silenced, what was not read.</summary>
internal static class HtmlAppendix
{
    /// <summary>Writes the parts that have something to say.</summary>
    public static void Write(LintReport report, TextWriter output)
    {
        WriteRules(report, output);
        WriteSuppressed(report, output);
        WriteSkipped(report, output);
    }

    private static void WriteRules(LintReport report, TextWriter output)
    {
        var rules = report.Result.Findings.Select(f => f.Rule).Distinct().OrderBy(r => r.Name, StringComparer.Ordinal).ToList();
        if (rules.Count == 0)
            return;
        output.Write($"<details class=\"after\"><summary>Why it matters: {CountText.Of(rules.Count, "rule")}</summary>\n");
        foreach (var rule in rules)
        {
            var readme = RuleReadme.Of(rule);
            output.Write($"<article id=\"rule-{Markup.Escape(rule.Name)}\"><h3>{Markup.Escape(rule.Name)} ({rule.Id})</h3><p>{Markup.Escape(rule.Summary)}</p><p>{Code(readme.Why)}</p>");
            if (readme.FirstLink is { } link)
                output.Write($"<p><a href=\"{Markup.Escape(link)}\" rel=\"noreferrer\">{Markup.Escape(link)}</a></p>");
            output.Write("</article>\n");
        }

        output.Write("</details>\n");
    }

    private static void WriteSuppressed(LintReport report, TextWriter output)
    {
        if (report.Result.Suppressed.Count == 0)
            return;
        output.Write($"<details class=\"after\"><summary>Silenced: {CountText.Suppressed(report.Result)}</summary>\n<ul>\n");
        foreach (var (finding, _, reason) in report.Result.Suppressed)
        {
            output.Write($"<li><span class=\"place\">{Markup.Escape(finding.Source.Name)}:{finding.Position}</span> {Markup.Escape(finding.Rule.Name)}: {Markup.Escape(finding.Message)}");
            output.Write(reason.Length > 0 ? $" <b>{Markup.Escape(reason)}</b></li>\n" : "</li>\n");
        }

        output.Write("</ul></details>\n");
    }

    private static void WriteSkipped(LintReport report, TextWriter output)
    {
        var notable = report.Skipped.Where(s => s.IsNotable).ToList();
        if (notable.Count == 0)
            return;
        output.Write($"<details class=\"after\"><summary>Not read: {notable.Count}</summary>\n<ul>\n");
        foreach (var skipped in notable)
            output.Write($"<li>{Markup.Escape(skipped.Path)}: {Markup.Escape(skipped.Reason)}</li>\n");
        output.Write("</ul></details>\n");
    }

    // READMEs mark fields and commands with backticks.
    private static string Code(string markdown)
    {
        var parts = Markup.Escape(markdown.Replace('\n', ' ')).Split('`');
        return parts.Length % 2 == 0 ? string.Join('`', parts) : string.Concat(parts.Select((part, i) => i % 2 == 0 ? part : $"<code>{part}</code>"));
    }
}
