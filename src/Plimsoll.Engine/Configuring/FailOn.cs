namespace Plimsoll.Engine.Configuring;

/// <summary>The mildest finding that makes a run fail.</summary>
public enum FailOn
{
    /// <summary>An error.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Anything.</summary>
    Info,

    /// <summary>Nothing.</summary>
    Never,
}
