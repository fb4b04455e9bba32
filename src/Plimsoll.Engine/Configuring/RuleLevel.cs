namespace Plimsoll.Engine.Configuring;

/// <summary>Whether a rule is checked, and how bad its findings are.</summary>
public enum RuleLevel
{
    /// <summary>It is not checked.</summary>
    Off,

    /// <summary>It is checked with its own severity.</summary>
    On,

    /// <summary>It is checked; findings are worth knowing.</summary>
    Info,

    /// <summary>It is checked; findings are likely to hurt one day.</summary>
    Warning,

    /// <summary>It is checked; findings are errors.</summary>
    Error,
}
