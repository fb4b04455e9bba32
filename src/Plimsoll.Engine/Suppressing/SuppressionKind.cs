namespace Plimsoll.Engine.Suppressing;

/// <summary>Where it is written that a finding is not to be heard.</summary>
public enum SuppressionKind
{
    /// <summary>In the text itself: a comment or an annotation.</summary>
    InSource,

    /// <summary>Elsewhere: in a baseline.</summary>
    External,
}
