using System.IO.Compression;
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
    // More than that at once make a browser slow, and nobody reads them in one go.
    private const int MostReady = 100;

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
        var (safe, others) = (result.Findings.Count(f => f.Fix is { IsSafe: true }), result.Findings.Count(f => f.Fix is { IsSafe: false }));
        if (safe > 0)
            output.Write($"; {safe} fixable with <code>plimsoll fix</code>");
        if (others > 0)
            output.Write(safe > 0 ? $", {others} more with <code>--unsafe</code>" : $"; {others} fixable with <code>plimsoll fix --unsafe</code>");
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
        output.Write("<span class=\"object\" id=\"object\" hidden><b id=\"object-name\"></b><button type=\"button\" aria-label=\"Show all objects\">&times;</button></span>\n");
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
        var totals = result.Findings.CountBy(f => f.Source.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        WriteFiles(result.Findings.Take(MostReady), totals, writer, output);
        output.Write($"<p class=\"none\" id=\"nothing\" hidden>No finding is like that.</p>\n<p class=\"none\"><button id=\"more\" type=\"button\" data-step=\"{MostReady}\" hidden></button></p>\n");
        if (result.Findings.Count <= MostReady)
            return;

        // The page's script unpacks them, and makes elements of them when they are to be seen.
        output.Write($"<noscript><p class=\"none\">{CountText.Of(result.Findings.Count - MostReady, "other finding")} cannot be shown without the script of this page</p></noscript>\n<script type=\"application/gzip;base64\" id=\"later\">");
        output.Write(Packed(packed => WriteFiles(result.Findings.Skip(MostReady), totals, writer, packed)));
        output.Write("</script>\n");
    }

    // Findings resemble each other: some megabytes become a tenth, and a browser has little to parse.
    private static string Packed(Action<TextWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var output = new StreamWriter(new GZipStream(bytes, CompressionLevel.Optimal), new UTF8Encoding(false)))
            write(output);
        return Convert.ToBase64String(bytes.ToArray());
    }

    private static void WriteFiles(IEnumerable<Finding> findings, Dictionary<string, int> totals, HtmlFinding writer, TextWriter output)
    {
        foreach (var file in findings.GroupBy(f => f.Source.Name, StringComparer.Ordinal))
        {
            output.Write($"<section class=\"file\" data-file=\"{Markup.Escape(file.Key)}\"><h2>{Markup.Escape(file.Key)} <span>{CountText.Of(totals[file.Key], "finding")}</span></h2>\n");
            foreach (var finding in file)
                writer.Write(finding, output);
            output.Write("</section>\n");
        }
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
