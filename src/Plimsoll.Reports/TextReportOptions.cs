namespace Plimsoll.Reports;

/// <summary>How the text report looks.</summary>
public sealed record TextReportOptions
{
    /// <summary>Whether to use colours (ANSI escapes).</summary>
    public bool Color { get; init; }

    /// <summary>Columns of the terminal; code lines are cut to fit.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Findings only: no summary.</summary>
    public bool Quiet { get; init; }

    /// <summary>Also everything that was passed over, and why.</summary>
    public bool Verbose { get; init; }
}
