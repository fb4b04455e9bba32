namespace Plimsoll.Engine.Rules;

/// <summary>Named sets of rules; each holds the ones before it.</summary>
public enum Profile
{
    /// <summary>What every user should see; the default.</summary>
    Recommended,

    /// <summary>What careful teams ask of themselves, and advice that not everybody shares.</summary>
    Strict,

    /// <summary>Everything, also what is contested or needs options to make sense.</summary>
    All,
}
