namespace Plimsoll.Engine.Rules;

/// <summary>How bad a finding is; a larger value is worse.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Likely to hurt one day.</summary>
    Warning,

    /// <summary>It will not work, or it is dangerous.</summary>
    Error,
}
