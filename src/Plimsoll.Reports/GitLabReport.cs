using System.Text.Json;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;

namespace Plimsoll.Reports;

/// <summary>A Code Quality report of GitLab, which shows what a merge request adds and mends.</summary>
/// <remarks>Source: the GitLab documentation, "Code Quality report format".</remarks>
public sealed class GitLabReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var identities = FindingIdentities.Of(report.Result);
        JsonOutput.Write(output, json =>
        {
            json.WriteStartArray();
            foreach (var finding in report.Result.Findings)
                Write(json, finding, identities[finding].Fingerprint);
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, Finding finding, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("description", $"{finding.Message}; {finding.Help}");
        json.WriteString("check_name", finding.Rule.Name);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", SeverityOf(finding.Severity));
        json.WriteStartObject("location");
        json.WriteString("path", finding.Source.Name);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", finding.Position.Line);
        json.WriteNumber("end", finding.Source.PositionOf(finding.Span.End).Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "major",
        _ => "info",
    };
}
