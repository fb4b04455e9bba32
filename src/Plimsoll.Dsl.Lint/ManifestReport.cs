using Plimsoll.Engine.Rules;
using Plimsoll.Engine.Running;
using Plimsoll.Reports;

namespace Plimsoll;

/// <summary>What the rules say about objects.</summary>
public sealed class ManifestReport
{
    private readonly LintResult _result;
    private readonly int _fileCount;

    internal ManifestReport((LintResult Result, int FileCount) run)
    {
        (_result, _fileCount) = run;
        Findings = [.. _result.Findings.Select(f => new ManifestFinding(f.Rule.Name, f.Rule.Id, SeverityName.Of(f.Severity), f.Message, f.Help, f.Path, new Origin(f.Source.Name, f.Position.Line)))];
    }

    /// <summary>What is wrong, in the order of the lines of C#.</summary>
    public IReadOnlyList<ManifestFinding> Findings { get; }

    /// <summary>Whether some of it would not work or is dangerous.</summary>
    public bool HasErrors => _result.Count(Severity.Error) > 0;

    /// <summary>The report as the command line writes it: each finding with its line of C#, and what to write instead.</summary>
    public override string ToString()
    {
        var text = new StringWriter { NewLine = "\n" };
        Write(text, new TextReportOptions());
        return text.ToString();
    }

    internal void Write(TextWriter output, TextReportOptions options) => new TextReport(options).Write(new LintReport(_result, _fileCount, []), output);
}
