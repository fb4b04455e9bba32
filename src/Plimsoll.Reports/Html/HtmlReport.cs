using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Reports.Graph;

namespace Plimsoll.Reports.Html;

/// <summary>A page to look at: what was found, with filters, code and a drawing. One file that needs no other.</summary>
public sealed class HtmlReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var script = Resource("report.js");
        var objects = new ObjectNumbers();
        WriteHead(report, script, output);
        output.Write("<main class=\"page\">\n");
        WriteTitle(report, output);
        if (report.Result.Findings.Count > 0)
            WriteFilters(report.Result, output);
        new HtmlDrawing(objects).Write(report, output);
        WriteFindings(report.Result, objects, output);
        HtmlAppendix.Write(report, output);
        output.Write("<p class=\"foot\"><kbd>/</kbd> search, <kbd>j</kbd> <kbd>k</kbd> next and previous finding, <kbd>Enter</kbd> open, <kbd>Esc</kbd> show everything</p>\n</main>\n");
        if (report.Result.Findings.Count > 0)
            output.Write($"<script>{script}</script>\n");
        output.Write("</body>\n</html>\n");
    }

    // No script runs but the page's own, whatever is written in names.
    private static void WriteHead(LintReport report, string script, TextWriter output)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        output.Write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        output.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        output.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n");
        output.Write($"<title>Plimsoll: {CountText.BySeverity(report.Result)}</title>\n<style>{Resource("report.css")}{SvgDrawing.Style}</style>\n</head>\n<body>\n");
    }

    private static void WriteTitle(LintReport report, TextWriter output)
    {
        var result = report.Result;
        output.Write("<header class=\"head\">\n");
        output.Write("<svg class=\"mark\" viewBox=\"0 0 44 44\" aria-hidden=\"true\"><g fill=\"none\" stroke=\"currentColor\" stroke-width=\"3.4\"><circle cx=\"22\" cy=\"22\" r=\"12.5\"/><path d=\"M2 22h40\"/></g></svg>\n");
        output.Write($"<div><h1>{CountText.BySeverity(result)}</h1>\n<p>Plimsoll read {CountText.Of(report.FileCount, "file")} with {CountText.Of(result.ObjectCount, "object")}");
        var fixable = result.Findings.Count(f => f.Fix is not null);
        if (fixable > 0)
            output.Write($"; {fixable} fixable with <code>plimsoll fix</code>");
        if (result.Suppressed.Count > 0)
            output.Write($"; {CountText.Suppressed(result)}");
        output.Write("</p></div>\n</header>\n");
    }

    private static void WriteFilters(LintResult result, TextWriter output)
    {
        output.Write("<div class=\"filters\" role=\"search\" aria-label=\"Filters\">\n");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info }.Where(s => result.Count(s) > 0))
        {
            var word = SeverityName.Of(severity);
            output.Write($"<button class=\"severity\" type=\"button\" aria-pressed=\"true\" data-severity=\"{word}\"><i class=\"dot {word}\"></i>{word} <b>{result.Count(severity)}</b></button>\n");
        }

        output.Write("<input id=\"search\" type=\"search\" placeholder=\"Search in everything\" aria-label=\"Search in everything\">\n");
        WriteChoice("rule", "every rule", result.Findings.Select(f => f.Rule.Name), output);
        WriteChoice("file", "every file", result.Findings.Select(f => f.Source.Name), output);
        output.Write("</div>\n<div class=\"status\"><span id=\"shown\" role=\"status\"></span>\n");
        output.Write("<span class=\"object\" id=\"object\" hidden><b id=\"object-name\"></b><button type=\"button\" aria-label=\"Show all objects\">×</button></span>\n");
        output.Write("<button id=\"reset\" type=\"button\" hidden>show everything</button><span class=\"grow\"></span><button id=\"open\" type=\"button\">open or close all</button></div>\n");
    }

    private static void WriteChoice(string id, string everything, IEnumerable<string> values, TextWriter output)
    {
        output.Write($"<select id=\"{id}\" aria-label=\"{everything}\"><option value=\"\">{everything}</option>");
        foreach (var value in values.GroupBy(v => v, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            output.Write($"<option value=\"{Markup.Escape(value.Key)}\">{Markup.Escape(value.Key)} ({value.Count()})</option>");
        output.Write("</select>\n");
    }

    private static void WriteFindings(LintResult result, ObjectNumbers objects, TextWriter output)
    {
        if (result.Findings.Count == 0)
        {
            output.Write("<p class=\"none\"><b>Nothing found.</b>She may leave port.</p>\n");
            return;
        }

        var writer = new HtmlFinding(result, objects);
        foreach (var file in result.Findings.GroupBy(f => f.Source.Name, StringComparer.Ordinal))
        {
            output.Write($"<section class=\"file\" data-file=\"{Markup.Escape(file.Key)}\"><h2>{Markup.Escape(file.Key)} <span>{CountText.Of(file.Count(), "finding")}</span></h2>\n");
            foreach (var finding in file)
                writer.Write(finding, output);
            output.Write("</section>\n");
        }

        output.Write("<p class=\"none\" id=\"nothing\" hidden>No finding is like that.</p>\n");
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
