namespace Plimsoll.Reports;

/// <summary>An output format.</summary>
public interface IReport
{
    /// <summary>Writes everything that the format has to say about a run.</summary>
    void Write(LintReport report, TextWriter output);
}
