namespace Plimsoll.Engine.Rules;

/// <summary>Named sets of rules.</summary>
/// <remarks>
/// The first three are degrees of care: each holds the ones before it. The Pod Security Standards answer another question,
/// what a namespace would refuse, and stand beside them: <see cref="All"/> does not hold them, since it says the same in its own words.
/// </remarks>
public enum Profile
{
    /// <summary>What every user should see; the default.</summary>
    Recommended,

    /// <summary>What careful teams ask of themselves, and advice that not everybody shares.</summary>
    Strict,

    /// <summary>Everything, also what is contested or needs options to make sense.</summary>
    All,

    /// <summary>What keeps a pod out of a namespace that enforces the baseline Pod Security Standard.</summary>
    PodSecurityBaseline,

    /// <summary>What keeps a pod out of a namespace that enforces the restricted Pod Security Standard; holds baseline.</summary>
    PodSecurityRestricted,
}
