using System.Text.Json;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Engine.Suppressing;
using Plimsoll.Manifests.Text;

namespace Plimsoll.Reports;

/// <summary>The report for code scanning: SARIF 2.1.0, an OASIS standard.</summary>
public sealed class SarifReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var silenced = new Dictionary<Finding, SuppressedFinding>(ReferenceEqualityComparer.Instance);
        foreach (var suppressed in report.Result.Suppressed)
            silenced[suppressed.Finding] = suppressed;
        var findings = report.Result.Findings.Concat(report.Result.Suppressed.Select(s => s.Finding)).Order(FindingOrder.Instance).ToList();
        var rules = findings.Select(f => f.Rule).Distinct().OrderBy(r => r.Number).ToList();
        var indexes = rules.Select((rule, index) => (rule, index)).ToDictionary(r => r.rule, r => r.index);
        var identities = FindingIdentities.Of(report.Result);
        JsonOutput.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            SarifRules.WriteTool(json, rules);
            json.WriteStartArray("invocations");
            json.WriteStartObject();
            json.WriteBoolean("executionSuccessful", report.Result.Failures.Count == 0);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteArray("results", findings, f => WriteResult(json, f, indexes[f.Rule], identities[f], silenced.GetValueOrDefault(f)));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int ruleIndex, FindingIdentity identity, SuppressedFinding? silenced)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", SarifRules.LevelOf(finding.Severity));
        WriteMessage(json, "message", $"{finding.Message}\n{finding.Help}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(json, finding.Source, finding.Span);
        if (finding.Manifest is not null)
            WriteLogicalLocation(json, finding, identity);
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Related.Count > 0)
            WriteRelated(json, finding.Related);
        WriteFingerprints(json, identity);
        if (finding.Fix?.WriteYaml() is { Count: > 0 } edits)
            WriteFix(json, finding.Fix.Title, edits);
        if (silenced is not null)
            WriteSuppression(json, silenced);
        json.WriteEndObject();
    }

    private static void WriteLogicalLocation(Utf8JsonWriter json, Finding finding, FindingIdentity identity)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", finding.Manifest!.DisplayName);
        json.WriteString("fullyQualifiedName", $"{identity.Subject}#{finding.Path}");
        json.WriteString("kind", "object");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter json, IReadOnlyList<RelatedPlace> places) => json.WriteArray("relatedLocations", places.Index(), item =>
    {
        var (index, place) = item;
        json.WriteStartObject();
        json.WriteNumber("id", index + 1);
        WritePhysicalLocation(json, place.Source, place.Span);
        WriteMessage(json, "message", place.Message);
        json.WriteEndObject();
    });

    // GitHub compares runs by the second one, and makes it from the lines where it is missing.
    private static void WriteFingerprints(Utf8JsonWriter json, FindingIdentity identity)
    {
        var fingerprint = identity.Fingerprint;
        json.WriteStartObject("partialFingerprints");
        json.WriteString("plimsollFinding/v1", fingerprint);
        json.WriteString("primaryLocationLineHash", fingerprint);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, string title, IReadOnlyList<TextEdit> edits)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteMessage(json, "description", title);
        json.WriteArray("artifactChanges", edits.GroupBy(e => e.Source), file =>
        {
            json.WriteStartObject();
            WriteArtifact(json, file.Key);
            json.WriteArray("replacements", file.OrderBy(e => e.Span.Start), edit =>
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", edit.Source, edit.Span);
                json.WriteStartObject("insertedContent");
                json.WriteString("text", edit.NewText);
                json.WriteEndObject();
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter json, SuppressedFinding silenced)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", silenced.Kind == SuppressionKind.InSource ? "inSource" : "external");
        json.WriteString("status", "accepted");
        if (silenced.Reason.Length > 0)
            json.WriteString("justification", silenced.Reason);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePhysicalLocation(Utf8JsonWriter json, Source source, Span span)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, source);
        WriteRegion(json, "region", source, span);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, Source source)
    {
        var path = source.Name;
        var isRooted = path.StartsWith('/') || (path.Length > 1 && path[1] == ':');
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)).Replace("%3A/", ":/", StringComparison.Ordinal);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", isRooted ? $"file:///{escaped.TrimStart('/')}" : escaped);
        if (!isRooted)
            json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, Source source, Span span)
    {
        var (start, end) = JsonOutput.RangeOf(source, span);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    // `[text](target)` would be shown as a link (3.11.6).
    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        if (text.Contains("](", StringComparison.Ordinal))
            text = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
