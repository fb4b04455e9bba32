using System.Text.Json;
using System.Xml.Linq;
using Plimsoll.Reports.Graph;

namespace Plimsoll.Reports.Tests;

/// <summary>Names and messages are data in every format, whatever they hold.</summary>
public sealed class HostileNameTests
{
    private readonly LintReport _report = Sample.HostileReport();

    [Theory]
    [InlineData("compact")]
    [InlineData("github")]
    [InlineData("azure")]
    [InlineData("markdown")]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("junit")]
    [InlineData("checkstyle")]
    public void No_control_characters_get_through(string format)
    {
        var output = Sample.Write(format, _report);
        Assert.DoesNotContain(output, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    public void Json_stays_json(string format)
    {
        using var json = JsonDocument.Parse(Sample.Write(format, _report));
        Assert.Contains("a'\"<script>alert(1)</script>", Texts(json.RootElement).First(t => t.Contains("script", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("junit", "message")]
    [InlineData("checkstyle", "message")]
    public void Xml_stays_xml(string format, string attribute)
    {
        var message = XDocument.Parse(Sample.Write(format, _report)).Descendants().Attributes(attribute).First().Value;
        Assert.StartsWith("a'\"<script>alert(1)</script>]]>␛[2J%0A::error::x ##vso[task.complete] |`*_[l](http://e) {0} \ufffd \ufffd", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_of_GitHub_are_ours()
    {
        var lines = Sample.Write("github", _report).TrimEnd('\n').Split('\n');
        Assert.Equal(_report.Result.Findings.Count, lines.Length);
        Assert.All(lines, line =>
        {
            var parts = line.Split("::");
            Assert.Matches("^(error|notice) file=[^:,]*,line=2,", parts[1]);
            Assert.DoesNotContain("%0A::error", line, StringComparison.Ordinal);
            Assert.Contains("%250A::error::x", line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Commands_of_Azure_are_ours()
    {
        var lines = Sample.Write("azure", _report).TrimEnd('\n').Split('\n');
        Assert.Matches(@"^##vso\[task\.logissue type=error;sourcepath=[^;\]]*;linenumber=2;columnnumber=7;code=PLM[0-9]+\]", lines[0]);
        Assert.DoesNotContain("##", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_begins_with_a_command()
    {
        var line = Sample.Write("compact", new LintReport(_report.Result with { Findings = [_report.Result.Findings[0] with { Source = new Manifests.Text.Source("::set-output::x", "a"), Span = default }] }, 1, []));
        Assert.StartsWith("./::set-output", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_tables_keep_their_cells()
    {
        var row = Sample.Write("markdown", _report).Split('\n').First(l => l.StartsWith("| 🔴", StringComparison.Ordinal));
        Assert.Equal(5, row.Replace("\\|", "", StringComparison.Ordinal).Split('|').Length - 1);
        Assert.DoesNotContain("<script", row, StringComparison.Ordinal);
        Assert.DoesNotContain("[l](", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_run_no_script_but_their_own()
    {
        var page = Sample.Write("html", _report);
        Assert.Equal(2, page.Split("<script").Length);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://e\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawings_hold_names_as_text()
    {
        var graph = BundleGraph.Of(_report.Bundles[0], new ObjectFindings(_report.Result.Findings));
        Assert.NotEmpty(graph.Nodes);
        Assert.DoesNotContain(XDocument.Parse(Write(new SvgGraph(), graph)).Descendants(), e => e.Name.LocalName == "script");
        var mermaid = Write(new MermaidGraph(), graph);
        Assert.DoesNotContain("<script", mermaid, StringComparison.Ordinal);
        Assert.DoesNotContain(']', mermaid.Replace("\"]", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', Write(new DotGraph(), graph));
    }

    private static string Write(IGraphFormat format, BundleGraph graph)
    {
        using var output = new StringWriter { NewLine = "\n" };
        format.Write([graph], output);
        return output.ToString();
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
