namespace Plimsoll.Rules.Databases;

/// <summary>What an image does when nobody gives it a password.</summary>
internal enum PasswordPolicy
{
    /// <summary>It depends on more than a manifest tells.</summary>
    Unknown,

    /// <summary>It lets everybody in.</summary>
    Open,

    /// <summary>It does not start.</summary>
    Refuses,

    /// <summary>It takes a log-in that everybody knows.</summary>
    WellKnown,
}
