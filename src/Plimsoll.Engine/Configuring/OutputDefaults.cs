namespace Plimsoll.Engine.Configuring;

/// <summary>How results are shown when the command line does not say it.</summary>
public sealed class OutputDefaults
{
    /// <summary>The formats of 'plimsoll lint', each as --format takes it: text, sarif=out.sarif.</summary>
    public IReadOnlyList<string> Format { get; set; } = [];

    /// <summary>Findings only, no summary.</summary>
    public bool? Quiet { get; set; }

    /// <summary>Also say what was passed over or suppressed, and why.</summary>
    public bool? Verbose { get; set; }
}
