using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Manifests.Text;
using Plimsoll.Reports.Graph;

namespace Plimsoll.Reports.Html;

/// <summary>One finding of the page: a line that opens to code, help and places that belong to it.</summary>
internal sealed class HtmlFinding
{
    private const int FrameWidth = 150;
    private const int LinesAround = 2;
    private const int FewFindings = 12;

    private readonly ObjectNumbers _objects;
    private readonly FindingIdentities _identities;
    private readonly Secrets _secrets;
    private readonly bool _isOpen;

    /// <summary>Prepares for the findings of a run; where there are few of them, they are open.</summary>
    public HtmlFinding(LintResult result, ObjectNumbers objects)
    {
        _objects = objects;
        _identities = FindingIdentities.Of(result);
        _secrets = Secrets.Of(result);
        _isOpen = result.Findings.Count <= FewFindings;
    }

    /// <summary>Writes a finding.</summary>
    public void Write(Finding finding, TextWriter output)
    {
        var word = SeverityName.Of(finding.Severity);
        var ofObject = finding.Manifest is { } manifest ? _objects.Of(manifest) : "";
        output.Write($"<details class=\"finding {word}\" id=\"f-{_identities[finding].Fingerprint}\" data-rule=\"{Markup.Escape(finding.Rule.Name)}\" data-object=\"{ofObject}\"{(_isOpen ? " open" : "")}>");
        output.Write($"<summary><span class=\"word\">{word}</span><span class=\"what\">{Markup.Escape(finding.Message)}</span><span class=\"place\">{finding.Position}</span>");
        output.Write($"<span class=\"rule\">{Markup.Escape(finding.Rule.Name)}{PathOf(finding)}</span></summary>\n<div class=\"body\">");
        WriteCode(finding, output);
        output.Write($"<p class=\"help\"><b>What to do:</b> {Markup.Escape(finding.Help)}</p>\n");
        WriteRelated(finding, output);
        output.Write($"<p class=\"more\"><a href=\"#rule-{Markup.Escape(finding.Rule.Name)}\">why it matters ({finding.Rule.Id})</a>{FixOf(finding)}");
        if (ofObject.Length > 0)
            output.Write($"<button type=\"button\" data-show=\"{ofObject}\">show in the drawing</button>");
        output.Write("</p></div></details>\n");
    }

    private static string PathOf(Finding finding) => finding.Manifest is { } manifest
        ? $" &middot; {Markup.Escape(manifest.DisplayName)}{(finding.Path.Length > 0 ? $" &middot; {Markup.Escape(finding.Path)}" : "")}"
        : "";

    private static string FixOf(Finding finding) => finding.Fix switch
    {
        null => "",
        { IsSafe: true } fix => $"<span>{Markup.Escape(fix.Title)}: <code>plimsoll fix</code></span>",
        { } fix => $"<span>{Markup.Escape(fix.Title)}: <code>plimsoll fix --unsafe</code></span>",
    };

    private void WriteCode(Finding finding, TextWriter output)
    {
        var source = finding.Source;
        if (source.Length == 0)
            return;
        var line = finding.Position.Line;
        output.Write("<pre class=\"code\">");
        for (var number = Math.Max(1, line - LinesAround); number <= Math.Min(source.LineCount, line + LinesAround); number++)
        {
            var span = number == line ? finding.Span : new Span(source.LineSpan(number).Start, 0);
            var frame = CodeFrame.Of(source, number, span, FrameWidth, _secrets);
            var text = number == line
                ? $"{Markup.Escape(frame.Before)}<mark>{Markup.Escape(frame.Marked.Length > 0 ? frame.Marked : " ")}</mark>{Markup.Escape(frame.After.TrimEnd())}"
                : Markup.Escape(frame.Text);
            output.Write($"<i>{number}</i>{text}\n");
        }

        output.Write("</pre>\n");
    }

    private static void WriteRelated(Finding finding, TextWriter output)
    {
        if (finding.Related.Count == 0)
            return;
        output.Write("<ul class=\"related\">");
        foreach (var place in finding.Related)
            output.Write($"<li>{Markup.Escape(place.Message)} <span class=\"place\">{Markup.Escape(place.Source.Name)}:{place.Source.PositionOf(place.Span.Start).Line}</span></li>");
        output.Write("</ul>\n");
    }
}
