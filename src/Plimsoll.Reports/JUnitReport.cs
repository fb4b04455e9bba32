using System.Globalization;
using System.Xml;
using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Suppressing;

namespace Plimsoll.Reports;

/// <summary>Test results in the form of JUnit: each finding is a failed test of its file, each suppressed one is skipped.</summary>
public sealed class JUnitReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var tests = report.Result.Findings.Select(f => (Finding: f, Silenced: (SuppressedFinding?)null))
            .Concat(report.Result.Suppressed.Select(s => (s.Finding, (SuppressedFinding?)s)))
            .OrderBy(t => t.Finding, FindingOrder.Instance)
            .ToList();
        XmlOutput.Write(output, xml =>
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "plimsoll");
            WriteCounts(xml, Math.Max(1, tests.Count), report.Result.Findings.Count, report.Result.Suppressed.Count);
            foreach (var file in tests.GroupBy(t => t.Finding.Source.Name, StringComparer.Ordinal))
                WriteFile(xml, file.Key, [.. file]);
            if (tests.Count == 0)
                WriteSilence(xml, report);
            xml.WriteEndElement();
        });
    }

    private static void WriteFile(XmlWriter xml, string name, List<(Finding Finding, SuppressedFinding? Silenced)> tests)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", XmlOutput.Text(name));
        var failures = tests.Count(t => t.Silenced is null);
        WriteCounts(xml, tests.Count, failures, tests.Count - failures);
        foreach (var (finding, silenced) in tests)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", XmlOutput.Text($"{finding.Rule.Name}: {PlaceOf(finding)}"));
            xml.WriteAttributeString("classname", XmlOutput.Text(name));
            xml.WriteAttributeString("file", XmlOutput.Text(name));
            xml.WriteAttributeString("line", finding.Position.Line.ToString(CultureInfo.InvariantCulture));
            if (silenced is null)
                WriteFailure(xml, finding);
            else
                WriteSkipped(xml, silenced.Reason);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string PlaceOf(Finding finding) => finding.Manifest is { } manifest ? $"{manifest.DisplayName} {finding.Path}".TrimEnd() : $"line {finding.Position.Line}";

    private static void WriteFailure(XmlWriter xml, Finding finding)
    {
        xml.WriteStartElement("failure");
        xml.WriteAttributeString("type", SeverityName.Of(finding.Severity));
        xml.WriteAttributeString("message", XmlOutput.Text(finding.Message));
        xml.WriteString($"{XmlOutput.Text(CompactReport.LineOf(finding))}\n{XmlOutput.Text(finding.Help)} ({finding.Rule.Id})");
        xml.WriteEndElement();
    }

    private static void WriteSkipped(XmlWriter xml, string reason)
    {
        xml.WriteStartElement("skipped");
        xml.WriteAttributeString("message", XmlOutput.Text(reason.Length > 0 ? $"suppressed: {reason}" : "suppressed"));
        xml.WriteEndElement();
    }

    // Some servers take a report without tests for a mistake.
    private static void WriteSilence(XmlWriter xml, LintReport report)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "plimsoll");
        WriteCounts(xml, 1, 0, 0);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", $"no findings in {report.Result.ObjectCount} objects");
        xml.WriteAttributeString("classname", "plimsoll");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures, int skipped)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", skipped.ToString(CultureInfo.InvariantCulture));
    }
}
