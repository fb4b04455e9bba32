using System.Text.Json;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Reports;

/// <summary>The report for programs: one JSON document, the same bytes for the same input.</summary>
/// <remarks>
/// <c>version</c> is the version of this format; fields may be added without a new one. Lines and columns count from 1,
/// columns in UTF-16 units; <c>end</c> is the place after the last unit. <c>fingerprint</c> stays when lines move, so
/// that programs can compare runs. <c>findings</c> are what a person would hear of; <c>suppressed</c> ones have besides
/// <c>suppression</c>, whose <c>kind</c> is <c>inSource</c> (a comment or annotation) or <c>external</c> (a baseline), and a
/// <c>reason</c>; <c>exempt</c> ones have <c>exemptBecause</c>. <c>object</c> and <c>path</c> are missing where a text is no
/// object, <c>related</c> and <c>fix</c> where there is none; the <c>edits</c> of a fix belong together.
/// </remarks>
public sealed class JsonReport : IReport
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var identities = FindingIdentities.Of(report.Result);
        JsonOutput.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            WriteFindings(json, "findings", report.Result.Findings, identities);
            WriteSuppressed(json, report.Result.Suppressed, identities);
            WriteFindings(json, "exempt", report.Result.Exempt, identities);
            WriteSkipped(json, report.Skipped);
            WriteSummary(json, report);
            json.WriteEndObject();
        });
    }

    private static void WriteFindings(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings, FindingIdentities identities) => json.WriteArray(name, findings, finding =>
    {
        json.WriteStartObject();
        WriteParts(json, finding, identities);
        json.WriteEndObject();
    });

    private static void WriteSuppressed(Utf8JsonWriter json, IReadOnlyList<SuppressedFinding> suppressed, FindingIdentities identities) => json.WriteArray("suppressed", suppressed, silenced =>
    {
        json.WriteStartObject();
        WriteParts(json, silenced.Finding, identities);
        json.WriteStartObject("suppression");
        json.WriteString("kind", silenced.Kind == SuppressionKind.InSource ? "inSource" : "external");
        json.WriteString("reason", silenced.Reason);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteParts(Utf8JsonWriter json, Finding finding, FindingIdentities identities)
    {
        json.WriteString("rule", finding.Rule.Name);
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("severity", SeverityName.Of(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteString("fingerprint", identities[finding].Fingerprint);
        if (finding.ExemptBecause is { } reason)
            json.WriteString("exemptBecause", reason);
        json.WriteString("file", finding.Source.Name);
        WriteRange(json, finding.Source, finding.Span);
        if (finding.Manifest is { } manifest)
        {
            json.WriteStartObject("object");
            json.WriteString("apiVersion", manifest.ApiVersion);
            json.WriteString("kind", manifest.Kind);
            json.WriteString("namespace", manifest.Namespace);
            json.WriteString("name", manifest.Name);
            json.WriteEndObject();
            json.WriteString("path", finding.Path);
        }

        if (finding.Related.Count > 0)
            WriteRelated(json, finding.Related);
        if (finding.Fix is not null)
            WriteFix(json, finding);
    }

    private static void WriteRelated(Utf8JsonWriter json, IReadOnlyList<RelatedPlace> places)
    {
        json.WriteStartArray("related");
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("message", place.Message);
            json.WriteString("file", place.Source.Name);
            WriteRange(json, place.Source, place.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("fix");
        json.WriteString("title", finding.Fix!.Title);
        json.WriteBoolean("safe", finding.Fix.IsSafe);
        json.WriteStartArray("edits");
        foreach (var edit in finding.Fix.WriteYaml() ?? [])
        {
            json.WriteStartObject();
            json.WriteString("file", edit.Source.Name);
            WriteRange(json, edit.Source, edit.Span);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, Source source, Span span)
    {
        var (start, end) = JsonOutput.RangeOf(source, span);
        WritePosition(json, "start", start);
        WritePosition(json, "end", end);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }

    private static void WriteSkipped(Utf8JsonWriter json, IReadOnlyList<SkippedInput> skipped)
    {
        json.WriteStartArray("skipped");
        foreach (var input in skipped)
        {
            json.WriteStartObject();
            json.WriteString("path", input.Path);
            json.WriteString("reason", input.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, LintReport report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.FileCount);
        json.WriteNumber("objects", report.Result.ObjectCount);
        json.WriteNumber("errors", report.Result.Count(Severity.Error));
        json.WriteNumber("warnings", report.Result.Count(Severity.Warning));
        json.WriteNumber("infos", report.Result.Count(Severity.Info));
        json.WriteNumber("fixable", report.Result.Findings.Count(f => f.Fix is not null));
        json.WriteNumber("suppressed", report.Result.Suppressed.Count);
        json.WriteNumber("exempt", report.Result.Exempt.Count);
        json.WriteEndObject();
    }
}
