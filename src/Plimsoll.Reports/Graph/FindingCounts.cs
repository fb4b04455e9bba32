using Plimsoll.Engine.Rules;

namespace Plimsoll.Reports.Graph;

/// <summary>How many findings an object has.</summary>
public readonly record struct FindingCounts(int Errors, int Warnings, int Infos)
{
    /// <summary>All of them.</summary>
    public int Total => Errors + Warnings + Infos;

    /// <summary>The worst severity; null when there are none.</summary>
    public Severity? Worst => Errors > 0 ? Severity.Error : Warnings > 0 ? Severity.Warning : Infos > 0 ? Severity.Info : null;

    /// <summary>The counts with one finding more.</summary>
    public FindingCounts With(Severity severity) => severity switch
    {
        Severity.Error => this with { Errors = Errors + 1 },
        Severity.Warning => this with { Warnings = Warnings + 1 },
        _ => this with { Infos = Infos + 1 },
    };
}
