using System.Globalization;
using System.Xml;
using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports;

/// <summary>The report of Checkstyle, which many servers of CI read.</summary>
public sealed class CheckstyleReport : IReport
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output) => XmlOutput.Write(output, xml =>
    {
        xml.WriteStartElement("checkstyle");
        xml.WriteAttributeString("version", "4.3");
        foreach (var file in report.Result.Findings.GroupBy(f => f.Source.Name, StringComparer.Ordinal))
        {
            xml.WriteStartElement("file");
            xml.WriteAttributeString("name", XmlOutput.Text(file.Key));
            foreach (var finding in file)
                Write(xml, finding);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, Finding finding)
    {
        var position = finding.Position;
        xml.WriteStartElement("error");
        xml.WriteAttributeString("line", position.Line.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("column", position.Column.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("severity", SeverityName.Of(finding.Severity));
        xml.WriteAttributeString("message", XmlOutput.Text($"{finding.Message}; {finding.Help}"));
        xml.WriteAttributeString("source", $"plimsoll.{finding.Rule.Name}");
        xml.WriteEndElement();
    }
}
